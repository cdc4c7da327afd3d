import type { Cluster } from '../../ground/cluster.ts';
import { at, type KubernetesObject } from '../../ground/kubernetes-object.ts';
import { waitFor } from '../../ground/wait.ts';

type Type = Pick<KubernetesObject, 'apiVersion' | 'kind'>;

/** Objects of the cluster by their identity. */
export type LiveObjects = ReadonlyMap<string, KubernetesObject>;

export function idOf({ apiVersion, kind, metadata: { namespace, name } }: KubernetesObject): string {
  return [apiVersion, kind, namespace, name].join(' ');
}

/** Waits until the controllers of Kubernetes have seen every Deployment: they too write into it. */
export async function settle(cluster: Cluster, written: readonly KubernetesObject[]): Promise<void> {
  const ids = new Set(written.map(idOf));
  await waitFor(
    'every Deployment was observed',
    async () => {
      const all = await cluster.list('apps/v1', 'Deployment');
      return all
        .filter((live) => ids.has(idOf(live)))
        .every((live) => at(live, 'status', 'observedGeneration') === live.metadata.generation);
    },
    { seconds: 600, every: 1000 },
  );
}

/** What the cluster holds of all kinds of these objects. */
export async function readBack(cluster: Cluster, written: readonly KubernetesObject[]): Promise<LiveObjects> {
  const types = new Map(written.map(({ apiVersion, kind }): [string, Type] => [kind, { apiVersion, kind }]));
  const lists = await Promise.all(
    [...types.values()].map(async ({ apiVersion, kind }) => cluster.list(apiVersion, kind)),
  );
  return new Map(lists.flat().map((live) => [idOf(live), live]));
}

/** Kinds whose removal takes with it what lies inside, and the one that lies nowhere. */
const places: readonly Type[] = [
  { apiVersion: 'v1', kind: 'Namespace' },
  { apiVersion: 'external-secrets.io/v1', kind: 'ClusterSecretStore' },
];

/** Takes away everything that lies in places whose names begin so. */
export async function removeAll(cluster: Cluster, beginning: string): Promise<void> {
  const isOurs = (name: string | undefined) => name?.startsWith(`${beginning}-`) === true;
  const left = async () => {
    const lists = await Promise.all(places.map(async (type) => cluster.list(type.apiVersion, type.kind)));
    return lists.flat().filter(({ metadata }) => isOurs(metadata.name));
  };
  // No Argo CD takes their finalizers away: it does not look into these namespaces.
  for (const { apiVersion, kind, metadata } of await cluster.list('argoproj.io/v1alpha1', 'Application')) {
    const place = { apiVersion, kind, name: metadata.name, namespace: metadata.namespace };
    if (isOurs(metadata.namespace)) await cluster.patch(place, { metadata: { finalizers: null } });
  }
  for (const { apiVersion, kind, metadata } of await left())
    await cluster.delete({ apiVersion, kind, name: metadata.name }, { wait: false });
  await waitFor('nothing is left', async () => (await left()).length === 0, { seconds: 1800, every: 2000 });
}
