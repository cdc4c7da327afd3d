import type { ResourceKind } from './app-project.ts';

/** Sorted by group, then by kind. */
export function distinctKinds(kinds: readonly ResourceKind[]): readonly ResourceKind[] {
  const byName = new Map(kinds.map(({ group, kind }) => [`${group}/${kind}`, { group, kind }]));
  return [...byName].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, kind]) => kind);
}
