import type { Rule } from '../checks/rule.ts';
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
}

/** Issues, or none, in the form that a program asked for. */
export function inFormat(issues: readonly Issue[], { format, command, rules }: AskedFormat): string {
  if (format === 'junit') return junit(issues, command);
  return format === 'sarif' ? sarif(issues, rules, command) : github(issues, rules);
}
