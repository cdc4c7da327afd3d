import { field, textAt } from '../../../src/values/field.ts';
import { list } from '../../secrets/list.ts';
import { runOf, workloadOf } from '../../support/workload.ts';
import type { ServiceInput } from '../any-service.ts';
import { imageOf, lifecycleOf, probesOf, resourcesOf, securityOf } from './container.ts';
import { envOf } from './env.ts';
import { container, each, named, one, pod, type Place } from './placed.ts';

export const podSecurityContext: Place = (input, objects) => {
  const { seccompProfile, ...rest } = input.podSecurityContext ?? {};
  const found = field(pod(objects), 'securityContext');
  return [
    ...each('podSecurityContext', rest, found),
    ...one('seccompProfile', seccompProfile, textAt(found, 'seccompProfile', 'type')),
  ];
};

export const initContainers: Place = (input, objects) => {
  const all = Object.entries(input.initContainers ?? {});
  const names = list(field(pod(objects), 'initContainers')).map((item) => textAt(item, 'name'));
  return [
    ...(all.length === 0
      ? []
      : one('order of init containers', Object.keys(input.initContainers ?? {}), names)),
    ...all.flatMap(([name, given]) => {
      const found = named(pod(objects), 'initContainers', name);
      const { command, args, restartPolicy, probes, lifecycle, mounts = [] } = given;
      return [
        ...each(name, { command, args, restartPolicy }, found),
        ...imageOf(given.image ?? input.image, found),
        ...resourcesOf(given.resources, found),
        ...securityOf(given.securityContext, found),
        ...probesOf({ probes, ports: input.ports }, found, 'by number'),
        ...lifecycleOf(lifecycle, found),
        ...envOf(given.env, found, input, objects),
        ...one(`mounts of ${name}`, pathsOf(mounts, input), mountPaths(found)),
      ];
    }),
  ];
};

function pathsOf(mounts: readonly string[], { secrets = {}, config = {}, volumes = {} }: ServiceInput) {
  return mounts
    .map((name) => (secrets[name] ?? config[name] ?? volumes[name])?.mountPath ?? '')
    .toSorted(byText);
}

function byText(before: string, after: string): number {
  return before < after ? -1 : 1;
}

function mountPaths(of: unknown) {
  return list(field(of, 'volumeMounts')).map((mount) => textAt(mount, 'mountPath'));
}

export const hooks: Place = (input, objects) =>
  Object.entries(input.hooks ?? {}).flatMap(([name, given]) => {
    const { phase, command, args, env, resources, ...rest } = given;
    const job = workloadOf(objects, `web-${name}`);
    const found = container(objects, `web-${name}`);
    return [
      ...one(`phase of ${name}`, phase, job.metadata.annotations?.['argocd.argoproj.io/hook']),
      ...each(name, { command, args }, found),
      ...each(name, rest, runOf(job)),
      ...resourcesOf(resources, found),
      ...imageOf(input.image, found),
      ...envOf({ ...input.env, ...env }, found, input, objects),
    ];
  });

export const topologySpreadConstraints: Place = (input, objects) =>
  Object.entries(input.topologySpreadConstraints ?? {}).flatMap(([topologyKey, given]) => {
    const found = list(field(pod(objects), 'topologySpreadConstraints')).find(
      (item) => textAt(item, 'topologyKey') === topologyKey,
    );
    return [
      ...each(topologyKey, { topologyKey, ...given }, found),
      ...one(
        `selector of ${topologyKey}`,
        input.selector,
        field(field(found, 'labelSelector'), 'matchLabels'),
      ),
    ];
  });

export const tolerations: Place = (input, objects) =>
  (input.tolerations ?? []).flatMap((given, index) =>
    each('toleration', given, list(field(pod(objects), 'tolerations'))[index]),
  );
