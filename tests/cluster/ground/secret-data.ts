import type { Cluster } from './cluster.ts';
import { at } from './kubernetes-object.ts';

/** The values of a Kubernetes Secret by key, as the program will see them; `undefined` when there is no such Secret. */
export async function secretData(
  cluster: Cluster,
  namespace: string,
  name: string,
): Promise<Readonly<Record<string, string>> | undefined> {
  const secret = await cluster.get({ apiVersion: 'v1', kind: 'Secret', namespace, name });
  if (secret === undefined) return undefined;
  const entries = Object.entries(Object(at(secret, 'data')));
  return Object.fromEntries(
    entries.map(([key, value]) => [key, Buffer.from(String(value), 'base64').toString('utf8')]),
  );
}
