import type { Issue } from '../values/issue.ts';
import type { Paint } from './paint.ts';

/** Most issues a person can take in; the rest is counted by file. */
const most = 50;

/** Issues for people: place, cause, way out; a flood is cut after the first screens and counted. */
export function issuesText(issues: readonly Issue[], paint: Paint, closing: string): string {
  const shown = issues
    .slice(0, most)
    .map((issue, index) =>
      issueText(issue, index + 1 < most && issues[index + 1]?.help === issue.help, paint),
    );
  const rest = issues.slice(most);
  const more =
    rest.length === 0
      ? []
      : [`… and ${count(rest.length, 'more issue')} in ${filesOf(rest)} (--json shows all)`];
  return [...shown, ...more, '', `${paint('red', count(issues.length, 'issue'))}; ${closing}`, ''].join('\n');
}

/** A way out that the next issue shares is said once, after the last of them. */
function issueText(
  { file, line, column, what, help, check }: Issue,
  sharesHelp: boolean,
  paint: Paint,
): string {
  const place = line === undefined ? file : `${file}:${line}:${column}`;
  const id = check === undefined ? '' : paint('dim', ` [${check}]`);
  const wayOut = help === undefined || sharesHelp ? '' : `\n    ${paint('cyan', help)}`;
  return `${paint('bold', place)}  ${what}${id}${wayOut}`;
}

function filesOf(issues: readonly Issue[]): string {
  return count(new Set(issues.map(({ file }) => file)).size, 'file');
}

/** `1 issue`, `2 issues`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
