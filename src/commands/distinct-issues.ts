import type { Issue } from '../values/issue.ts';

/** The fault of a base is found once for each environment, and said once. */
export function distinctIssues<Said extends Issue>(issues: readonly Said[]): readonly Said[] {
  const byPlace = new Map(
    issues.map((issue) => [`${issue.file}\0${issue.line}\0${issue.column}\0${issue.what}`, issue]),
  );
  return [...byPlace.values()];
}
