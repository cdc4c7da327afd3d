import type { Cluster } from '../../ground/cluster.ts';
import type { KubernetesObject } from '../../ground/kubernetes-object.ts';
import type { NearMiss } from './near-miss.ts';
import { committed } from './object-sets.ts';
import { complaints, ways } from './trial.ts';

/** What the API server says to a mistake, in each way to write it; the objects lie in a namespace of their own. */
export async function complaintsOf(
  cluster: Cluster,
  miss: NearMiss,
  namespace: string,
  index: number,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const text = JSON.stringify(objectFor(miss));
  const changed = text.replace(miss.find, miss.replace);
  if (changed === text) throw new Error(`the mistake is not made: no ${miss.kind} has ${miss.find}`);
  const said = Object.entries(ways).map(async ([way, write]): Promise<[string, readonly string[]]> => {
    const object: KubernetesObject = JSON.parse(changed);
    const { namespace: given, ...metadata } = object.metadata;
    const place = given === undefined ? {} : { namespace };
    const name = `${namespace}-${index}-${way}`;
    const placed = { ...object, metadata: { ...metadata, ...place, name } };
    return [way, await complaints(async () => write(cluster, placed))];
  });
  return Object.fromEntries(await Promise.all(said));
}

/** The first object of `dist/` in which the mistake can be made. */
function objectFor({ kind, find, replace }: NearMiss): KubernetesObject | undefined {
  return committed()
    .flatMap(({ objects }) => objects)
    .find((object) => {
      const text = JSON.stringify(object);
      return object.kind === kind && text.replace(find, replace) !== text;
    });
}

/** A namespace in which the API server warns of pods with more privileges than Purser gives by default. */
export async function makeGuardedNamespace(cluster: Cluster, name: string): Promise<void> {
  const labels = { 'pod-security.kubernetes.io/warn': 'restricted' };
  await cluster.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } });
}
