import type { Cluster } from '../../ground/cluster.ts';
import { at, listAt } from '../../ground/kubernetes-object.ts';
import { secretData } from '../../ground/secret-data.ts';

/** A Kubernetes Secret as the cluster holds it. */
export interface LiveSecret {
  readonly type: string;
  readonly data: Readonly<Record<string, string>>;
  /** What it goes with: kinds of objects. */
  readonly owners: readonly string[];
}

/** `undefined` when there is no such Secret. */
export async function liveSecret(
  cluster: Cluster,
  namespace: string,
  name: string,
): Promise<LiveSecret | undefined> {
  const secret = await cluster.get({ apiVersion: 'v1', kind: 'Secret', namespace, name });
  const data = await secretData(cluster, namespace, name);
  if (secret === undefined || data === undefined) return undefined;
  const owners = listAt(secret, 'metadata', 'ownerReferences').map((owner) => String(at(owner, 'kind')));
  return { type: String(secret['type']), data, owners };
}
