import { at, type KubernetesObject } from '../../ground/kubernetes-object.ts';

/** Kinds of Purser's that lie in no namespace. */
const clusterKinds = new Set(['Namespace', 'ClusterSecretStore']);

/**
 * The same objects in places of their own, so that sets neither meet each other nor anything in the cluster of a user: every namespace and
 * every name that all namespaces share gets a beginning, wherever the objects mention it.
 */
export function intoFreshPlaces(
  objects: readonly KubernetesObject[],
  beginning: string,
): readonly KubernetesObject[] {
  const places = new Set(
    objects.flatMap(({ kind, metadata }) =>
      clusterKinds.has(kind) ? metadata.name : (metadata.namespace ?? []),
    ),
  );
  const rename = (name: unknown) =>
    typeof name === 'string' && places.has(name) ? `${beginning}-${name}` : name;
  return objects.map((object) => {
    const text = JSON.stringify(object, function (this: unknown, field: string, value: unknown) {
      if (!namesPlace(field, this, object)) return value;
      return Array.isArray(value) ? value.map(rename) : rename(value);
    });
    const moved: KubernetesObject = JSON.parse(text);
    return moved;
  });
}

/** The namespaces in which objects lie. */
export function namespacesOf(objects: readonly KubernetesObject[]): readonly string[] {
  return [...new Set(objects.flatMap(({ metadata }) => metadata.namespace ?? []))];
}

/** Fields that name a namespace, and names of what lies in none, or references to them. */
function namesPlace(field: string, holder: unknown, { kind, metadata }: KubernetesObject): boolean {
  if (field === 'namespace' || field === 'namespaces') return true;
  return (
    field === 'name' &&
    (holder === metadata ? clusterKinds.has(kind) : at(holder, 'kind') === 'ClusterSecretStore')
  );
}
