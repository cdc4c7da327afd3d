import type { SeenFile } from './files/seen-file.ts';
import type { Rule } from './rule.ts';

/** Says that something is wrong at an offset of the file; `help` when the rule's own does not fit. */
export type SayOfFile = (offset: number, what: string, help?: string) => void;

/** A rule over one file of manifests, whatever objects are in it. Pure. */
export interface FileRule extends Rule {
  readonly help: string;
  readonly check: (file: SeenFile, say: SayOfFile) => void;
}
