import type { Accepted, Cluster } from '../../ground/cluster.ts';
import type { KubernetesObject } from '../../ground/kubernetes-object.ts';
import { intoFreshPlaces, namespacesOf } from './fresh-places.ts';
import type { ObjectSet } from './object-sets.ts';

/** The field manager of Argo CD's server-side applies (common/common.go:117 of Argo CD 3.2.11). */
export const argoCd = 'argocd-controller';

/** How an object comes into the cluster; both are strict. */
export const ways = {
  created: async (cluster: Cluster, object: KubernetesObject) => cluster.create(object),
  applied: async (cluster: Cluster, object: KubernetesObject) => cluster.apply(object, { manager: argoCd }),
};

type Way = keyof typeof ways;

/** One object, and what the API server said to it. */
export interface Trial {
  /** Set, way, kind and name, for people. */
  readonly what: string;
  readonly rendered: KubernetesObject;
  readonly complaints: readonly string[];
}

/** Writes every set in both ways, each time into places of its own whose names begin as is said. */
export async function tryAll(
  cluster: Cluster,
  sets: readonly ObjectSet[],
  beginning: string,
): Promise<readonly Trial[]> {
  const trials: Trial[] = [];
  for (const [index, set] of sets.entries()) {
    const both = [
      tryOut(cluster, set, 'created', `${beginning}-c${index}`),
      tryOut(cluster, set, 'applied', `${beginning}-a${index}`),
    ];
    trials.push(...(await Promise.all(both)).flat());
  }
  return trials;
}

async function tryOut(
  cluster: Cluster,
  { name, objects }: ObjectSet,
  way: Way,
  beginning: string,
): Promise<readonly Trial[]> {
  const placed = intoFreshPlaces(objects, beginning);
  const namespaces = placed.filter(({ kind }) => kind === 'Namespace');
  const rest = placed.filter(({ kind }) => kind !== 'Namespace');
  const tryOne = async (rendered: KubernetesObject): Promise<Trial> => ({
    what: `${name} ${way}: ${rendered.kind} ${rendered.metadata.name}`,
    rendered,
    complaints: await complaints(async () => ways[way](cluster, rendered)),
  });
  const first = await Promise.all(namespaces.map(tryOne));
  await makeMissing(cluster, namespacesOf(rest), namespaces);
  return [...first, ...(await Promise.all(rest.map(tryOne)))];
}

/** What the API server has against a write: a refusal, or warnings. */
export async function complaints(write: () => Promise<Accepted>): Promise<readonly string[]> {
  try {
    return (await write()).warnings;
  } catch (error) {
    return [String(error)];
  }
}

/** Namespaces that exist already where such objects are delivered: Argo CD's own, and those with `create: false`. */
async function makeMissing(
  cluster: Cluster,
  needed: readonly string[],
  rendered: readonly KubernetesObject[],
): Promise<void> {
  const there = new Set(rendered.map(({ metadata }) => metadata.name));
  const missing = needed.filter((name) => !there.has(name));
  await Promise.all(
    missing.map(async (name) => cluster.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } })),
  );
}
