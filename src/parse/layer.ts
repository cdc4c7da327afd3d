import type { InputPath } from '../../environments/model.ts';
import type { TextFile } from '../values/text-file.ts';

/** A file, or the map at a path of it, as one layer of a merged input. */
export interface Layer {
  readonly file: TextFile;
  /** Where the layer begins inside the file; absent for the whole file. */
  readonly at?: InputPath;
  readonly kind: LayerKind;
  /** Whether it is what an environment says of all services. */
  readonly isDefaults?: true;
}

/** What a person calls the layer; what an environment file says of all services is `environment` too. */
export type LayerKind = 'environment' | 'base' | 'overlay';
