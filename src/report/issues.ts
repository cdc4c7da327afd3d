import type { Issue } from '../values/issue.ts';
import { count } from './count.ts';
import { floodText } from './flood.ts';
import { issueText } from './issue.ts';
import type { Paint } from './paint.ts';

/** What fits on one screen, each with its way out; more of them are easier to take in file by file. */
const most = 20;

/** Issues for people: place, cause, way out; one that the next issue shares is said once, after the last of them. */
export function issuesText(issues: readonly Issue[], paint: Paint, closing: string): string {
  if (issues.length > most) return floodText(issues, paint, closing);
  const shown = issues.map((issue, index) => issueText(issue, issues[index + 1]?.help !== issue.help, paint));
  return [...shown, '', `${paint('red', count(issues.length, 'issue'))}; ${closing}`, ''].join('\n');
}
