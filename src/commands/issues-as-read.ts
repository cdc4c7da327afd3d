import type { Issue } from '../values/issue.ts';
import { distinctIssues } from './distinct-issues.ts';
import { withEnvironments } from './with-environments.ts';

/** What these environments show, as it is read: each issue once, by file, line and column. */
export function asRead<Said extends Issue>(
  issues: readonly Said[],
  environments: readonly string[],
): readonly Omit<Said, 'environment'>[] {
  return distinctIssues(withEnvironments(issues, environments)).toSorted(
    (one, other) =>
      compareText(one.file, other.file) ||
      (one.line ?? 0) - (other.line ?? 0) ||
      (one.column ?? 0) - (other.column ?? 0),
  );
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
