import type { ResourceKind } from '../../charts/argocd/app-project.ts';

/** A kind, and whether its objects lie in namespaces. */
export interface ScopedKind extends ResourceKind {
  readonly namespaced: boolean;
}

const namespaced = true;
const deliveries: readonly ScopedKind[] = [
  { group: 'external-secrets.io', kind: 'ExternalSecret', namespaced },
  { group: 'secrets-store.csi.x-k8s.io', kind: 'SecretProviderClass', namespaced },
];

/**
 * The kinds that a project permits: those that are rendered, and what the other backend would render. Argo CD does not see, and never deletes, what
 * the project of today does not permit (controller/state.go:691): a switch of the backend would leave all that the old one had.
 */
export function permittedKinds(rendered: readonly ScopedKind[]): readonly ScopedKind[] {
  if (!deliveries.some((each) => rendered.some((kind) => isSame(kind, each)))) return rendered;
  const missing = deliveries.filter((each) => !rendered.some((kind) => isSame(kind, each)));
  return [...rendered, ...missing].toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

function isSame(one: ScopedKind, other: ScopedKind): boolean {
  return nameOf(one) === nameOf(other);
}

/** The order of a project's lists. */
export function nameOf({ group, kind, namespaced: inNamespace }: ScopedKind): string {
  return `${group}/${kind} ${inNamespace}`;
}
