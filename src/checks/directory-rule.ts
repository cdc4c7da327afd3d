import type { Facts } from './facts.ts';
import type { Directories } from './files/directories.ts';
import type { Rule } from './rule.ts';

/** Says that something is wrong with a file or folder as a whole; `help` when the rule's own does not fit. */
export type SayOfPath = (path: string, what: string, help?: string) => void;

/** A rule over all files that go to one cluster: who reads them, and what that comes to. Pure, and linear in the number of files. */
export interface DirectoryRule extends Rule {
  readonly help: string;
  readonly check: (directories: Directories, facts: Facts, say: SayOfPath) => void;
}
