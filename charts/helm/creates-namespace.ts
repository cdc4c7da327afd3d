const always: ReadonlySet<string> = new Set(['default', 'kube-node-lease', 'kube-public', 'kube-system']);

/**
 * Whether Argo CD has to make the namespace of a release: not when it is always there, and not when the environment names it, as a Namespace of
 * the platform would be at odds with one that Argo CD makes (rules C19, D4).
 */
export function createsNamespace(namespace: string, ownNamespaces: readonly string[]): boolean {
  return !always.has(namespace) && !ownNamespaces.includes(namespace);
}
