import type { Manifest } from '../values/manifest.ts';

/** A rule over one rendered object, wherever it came from. Pure; says everything that is wrong. */
export interface ManifestCheck {
  /** What a person sees: the file's name. */
  readonly id: string;
  /** What happens in the cluster when it is broken. */
  readonly why: string;
  readonly check: (manifest: Manifest) => readonly string[];
}
