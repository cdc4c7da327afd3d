import type { Facts } from './facts.ts';
import { directoryRules } from './files/directory-rules.ts';
import type { Directories } from './files/directories.ts';
import { fileRules } from './files/file-rules.ts';
import type { SeenFile } from './files/seen-file.ts';
import type { Rule } from './rule.ts';

/** Something that a rule found in a file, or at it as a whole. */
export interface FileFinding {
  readonly rule: Rule;
  readonly path: string;
  readonly offset?: number | undefined;
  readonly what: string;
  readonly help: string;
}

/** What the rules over single files find in one. */
export function judgeFile(file: SeenFile): readonly FileFinding[] {
  const findings: FileFinding[] = [];
  for (const rule of fileRules)
    rule.check(file, (offset, what, help = rule.help) => {
      findings.push({ rule, path: file.path, offset, what, help });
    });
  return findings;
}

/** What the rules over directories find in the files of one cluster. */
export function judgeDirectories(directories: Directories, facts: Facts): readonly FileFinding[] {
  const findings: FileFinding[] = [];
  for (const rule of directoryRules)
    rule.check(directories, facts, (path, what, help = rule.help) => {
      findings.push({ rule, path, what, help });
    });
  return findings;
}
