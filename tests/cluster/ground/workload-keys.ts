import { at, listAt, type KubernetesObject } from './kubernetes-object.ts';

/** The keys that the pods of Deployments take from Kubernetes Secrets, by the Secret's name: as variables and as files. Sorted. */
export function workloadKeys(
  objects: readonly KubernetesObject[],
): Readonly<Record<string, readonly string[]>> {
  const uses = objects.flatMap((object) => [...variables(object), ...files(object)]);
  const names = [...new Set(uses.map(({ secret }) => secret))].toSorted();
  return Object.fromEntries(names.map((name) => [name, keysOf(name, uses)]));
}

interface Use {
  readonly secret: string;
  readonly key: string;
}

function keysOf(name: string, uses: readonly Use[]): readonly string[] {
  return [...new Set(uses.filter(({ secret }) => secret === name).map(({ key }) => key))].toSorted();
}

function variables(object: KubernetesObject): readonly Use[] {
  return listAt(podOf(object), 'containers')
    .flatMap((container) => listAt(container, 'env'))
    .map((variable) => at(variable, 'valueFrom', 'secretKeyRef'))
    .filter((source) => source !== undefined)
    .map((source) => ({ secret: String(at(source, 'name')), key: String(at(source, 'key')) }));
}

function files(object: KubernetesObject): readonly Use[] {
  return listAt(podOf(object), 'volumes')
    .map((volume) => at(volume, 'secret'))
    .flatMap((source) =>
      listAt(source, 'items').map((item) => ({
        secret: String(at(source, 'secretName')),
        key: String(at(item, 'key')),
      })),
    );
}

function podOf(object: KubernetesObject): unknown {
  return object.kind === 'Deployment' ? at(object['spec'], 'template', 'spec') : undefined;
}
