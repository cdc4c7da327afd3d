import type { Issue } from '../values/issue.ts';

/** Issues that say which environment shows them, where that is one of several and no other one shows the same. */
export function withEnvironments<Said extends Issue>(
  issues: readonly Said[],
  environments: readonly string[],
): readonly Omit<Said, 'environment'>[] {
  const shown = new Map<string, Set<string>>();
  for (const issue of issues) {
    if (issue.environment === undefined) continue;
    const id = identityOf(issue);
    shown.set(id, (shown.get(id) ?? new Set<string>()).add(issue.environment));
  }
  return issues.map(({ environment, ...issue }) => {
    const isAlone = environments.length > 1 && shown.get(identityOf(issue))?.size === 1;
    return isAlone && environment !== undefined
      ? { ...issue, what: `in ${environment}: ${issue.what}` }
      : issue;
  });
}

function identityOf({ file, line, column, what }: Issue): string {
  return `${file}\0${line}\0${column}\0${what}`;
}
