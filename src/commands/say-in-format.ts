import { allRules } from '../checks/all-rules.ts';
import { github } from '../report/formats/github.ts';
import { junit } from '../report/formats/junit.ts';
import { sarif } from '../report/formats/sarif.ts';
import type { Issue } from '../values/issue.ts';

/** A form in which other programs read issues. */
export type Format = 'github' | 'junit' | 'sarif';

/** Issues, or none, in the form that a program asked for; `command` names the run. */
export function inFormat(issues: readonly Issue[], format: Format, command: string): string {
  if (format === 'junit') return junit(issues, command);
  return format === 'sarif' ? sarif(issues, allRules, command) : github(issues, allRules);
}
