import type { Issue } from '../values/issue.ts';
import { count } from './count.ts';
import { issueText } from './issue.ts';
import type { Paint } from './paint.ts';
import { visible } from './visible.ts';

/** Most issues that are shown, of all files and of one: nobody reads more, and one spoilt file leaves room for the others. */
const most = 500;
const mostOfAFile = 200;
/** Most files that the sums at the end name. */
const mostSums = 10;

interface Group {
  readonly file: string;
  readonly issues: readonly Issue[];
}

/** Many issues: file by file, and at the end, where a terminal stops, how many there are in which. */
export function floodText(issues: readonly Issue[], paint: Paint, closing: string): string {
  const groups = groupsOf(issues);
  const lines: string[] = [];
  let room = most;
  let known: ReadonlySet<string | undefined> = new Set();
  for (const group of groups) {
    const shown = group.issues.slice(0, Math.min(room, mostOfAFile));
    if (shown.length > 1 && lines.length > 0) lines.push('');
    lines.push(...groupText(group, shown, known, paint));
    room -= shown.length;
    known = new Set(shown.map(({ help }) => help));
  }
  const total = `${paint('red', count(issues.length, 'issue'))} in ${count(groups.length, 'file')}`;
  return [...lines, '', ...sums(groups), '', `${total}; ${closing}`, ''].join('\n');
}

function groupsOf(issues: readonly Issue[]): readonly Group[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const group = groups.get(issue.file);
    if (group === undefined) groups.set(issue.file, [issue]);
    else group.push(issue);
  }
  return [...groups].map(([file, ofFile]) => ({ file, issues: ofFile }));
}

/** A way out is said where it is needed first, and not again in the next file. A file without room only counts in the sums. */
function groupText(
  { issues }: Group,
  shown: readonly Issue[],
  known: ReadonlySet<string | undefined>,
  paint: Paint,
): readonly string[] {
  if (shown.length === 0) return [];
  const first = new Map(shown.toReversed().map((issue) => [issue.help, issue]));
  const lines = shown.map((issue) =>
    issueText(issue, first.get(issue.help) === issue && !known.has(issue.help), paint),
  );
  const hidden = issues.length - shown.length;
  return hidden === 0 ? lines : [...lines, `… and ${hidden} more in this file (--json shows all)`];
}

/** The files with the most issues first. */
function sums(groups: readonly Group[]): readonly string[] {
  const sorted = groups.toSorted((one, other) => other.issues.length - one.issues.length);
  const rest = sorted.slice(mostSums);
  const hidden = rest.reduce((number, { issues }) => number + issues.length, 0);
  return [
    ...sorted.slice(0, mostSums).map(({ file, issues }) => sum(issues.length, visible(file))),
    ...(rest.length === 0 ? [] : [sum(hidden, `in ${count(rest.length, 'more file')}`)]),
  ];
}

function sum(number: number, where: string): string {
  return `${String(number).padStart(7)}  ${where}`;
}
