import type { Cluster } from '../../ground/cluster.ts';
import type { KubernetesObject } from '../../ground/kubernetes-object.ts';

const kinds = [
  ['v1', 'ServiceAccount'],
  ['v1', 'ConfigMap'],
  ['v1', 'Secret'],
  ['v1', 'Service'],
  ['apps/v1', 'Deployment'],
  ['batch/v1', 'Job'],
  ['external-secrets.io/v1', 'SecretStore'],
  ['external-secrets.io/v1', 'ExternalSecret'],
  ['secrets-store.csi.x-k8s.io/v1', 'SecretProviderClass'],
] as const;

/** The objects in a namespace as `<kind>/<name>`, sorted, without those that Kubernetes makes in each. */
export async function whatIsThere(cluster: Cluster, namespace: string): Promise<readonly string[]> {
  const lists = await Promise.all(
    kinds.map(async ([version, kind]) => cluster.list(version, kind, namespace)),
  );
  return lists.flat().filter(isOurs).map(nameOf).toSorted();
}

function isOurs({ metadata: { name } }: KubernetesObject): boolean {
  return name !== 'default' && name !== 'kube-root-ca.crt';
}

function nameOf({ kind, metadata: { name } }: KubernetesObject): string {
  return `${kind}/${name}`;
}
