import type { Issue } from '../values/issue.ts';

/** In the order of a reader: by file, line and column. */
export function byPlace<Said extends Issue>(issues: readonly Said[]): readonly Said[] {
  return issues.toSorted(
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
