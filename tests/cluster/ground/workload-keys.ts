import { at, listAt, type KubernetesObject } from './kubernetes-object.ts';

/**
 * The keys that are taken from Kubernetes Secrets, by the Secret's name: by pods, as variables and as files; by kubelets that pull their images; by
 * the controller of an Ingress. Sorted.
 */
export function workloadKeys(
  objects: readonly KubernetesObject[],
): Readonly<Record<string, readonly string[]>> {
  const uses = objects.flatMap((object) => [
    ...variables(object),
    ...files(object),
    ...pulls(object),
    ...certificates(object),
  ]);
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
  const pod = podOf(object);
  return [...listAt(pod, 'initContainers'), ...listAt(pod, 'containers')]
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

function pulls(object: KubernetesObject): readonly Use[] {
  return listAt(podOf(object), 'imagePullSecrets').map((login) => ({
    secret: String(at(login, 'name')),
    key: '.dockerconfigjson',
  }));
}

function certificates({ kind, spec }: KubernetesObject): readonly Use[] {
  const named = kind === 'Ingress' ? listAt(spec, 'tls').map((each) => String(at(each, 'secretName'))) : [];
  return named.flatMap((secret) => ['tls.crt', 'tls.key'].map((key) => ({ secret, key })));
}

/** What a workload of any kind has its pods made of. */
function podOf({ kind, spec }: KubernetesObject): unknown {
  return kind === 'CronJob'
    ? at(spec, 'jobTemplate', 'spec', 'template', 'spec')
    : at(spec, 'template', 'spec');
}
