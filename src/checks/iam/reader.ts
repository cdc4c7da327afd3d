import type { FieldPath } from '../../values/field-path.ts';
import type { ReadService } from '../kept/aws-class.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { KnownRole } from './known-role.ts';
import type { Reading } from './reading.ts';

/** Who reads AWS, with a role of which all policies are known. */
export interface Reader {
  readonly object: KeptObject;
  readonly role: KnownRole;
  readonly region: string;
  /** The action by which it reads something by its name. */
  readonly actions: Readonly<Record<ReadService, string>>;
  readonly readings: readonly Reading[];
  readonly finds: readonly Find[];
}

/** A search, as an ExternalSecret says it. */
export interface Find {
  readonly service: ReadService;
  readonly find: unknown;
  readonly path: FieldPath;
}
