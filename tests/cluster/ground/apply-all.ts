import type { Cluster } from './cluster.ts';
import type { KubernetesObject } from './kubernetes-object.ts';

/** Applies objects strictly, in the order in which Argo CD would: waves first, and in a wave what others need. What the server warned of. */
export async function applyAll(
  cluster: Cluster,
  objects: readonly KubernetesObject[],
): Promise<readonly string[]> {
  const warned: string[] = [];
  for (const object of objects.toSorted((one, other) => placeInOrder(one) - placeInOrder(other))) {
    const { warnings } = await cluster.apply(object);
    warned.push(...warnings.map((warning) => `${object.kind} ${object.metadata.name}: ${warning}`));
  }
  return warned;
}

/** Everything else lies in a namespace. */
function placeInOrder({ kind, metadata }: KubernetesObject): number {
  if (kind === 'Namespace') return Number.NEGATIVE_INFINITY;
  return Number(metadata.annotations?.['argocd.argoproj.io/sync-wave'] ?? 0);
}
