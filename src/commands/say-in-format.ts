import { posix } from 'node:path';
import type { Rule } from '../checks/rule.ts';
import { gitPrefix } from '../io/git-prefix.ts';
import { github } from '../report/formats/github.ts';
import { junit } from '../report/formats/junit.ts';
import { sarif } from '../report/formats/sarif.ts';
import type { Issue } from '../values/issue.ts';

/** A form in which other programs read issues. */
export type Format = 'github' | 'junit' | 'sarif';

/** What a program asked for. */
export interface AskedFormat {
  readonly format: Format;
  /** Names the run. */
  readonly command: string;
  /** All that there are, by their ids. */
  readonly rules: ReadonlyMap<string, Rule>;
  /** The folder in which the issues' files lie. */
  readonly root: string;
}

/** Issues, or none, in the form that a program asked for. Such programs look for files from the top of the repository. */
export function inFormat(issues: readonly Issue[], { format, command, rules, root }: AskedFormat): string {
  const prefix = gitPrefix(root) ?? '';
  const found = issues.map((issue) => ({ ...issue, file: below(prefix, issue.file) }));
  if (format === 'junit') return junit(found, command);
  return format === 'sarif' ? sarif(found, rules, command) : github(found, rules);
}

/** What stands at `-` came from standard input. */
function below(prefix: string, file: string): string {
  return prefix === '' || file === '-' || posix.isAbsolute(file) ? file : posix.join(prefix, file);
}
