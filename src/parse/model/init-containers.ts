import type { ContainerModel, PortModel } from '../../../environments/pod-model.ts';
import type { Service } from '../../../environments/service.ts';
import type { Problem } from '../../values/problem.ts';
import { suggest } from '../../values/suggest.ts';
import { numbered, probeModels } from './ports.ts';
import { variableModels } from './variable-models.ts';

/** The containers that run before the service's own, in the order of writing. */
export function initContainerModels(
  serviceName: string,
  service: Service,
  ports: readonly PortModel[],
  problems: Problem[],
): readonly ContainerModel[] {
  return Object.entries(service.initContainers).map(([name, given]) => {
    const path = ['initContainers', name];
    if (name === serviceName)
      problems.push({
        path,
        atKey: true,
        what: "has the name of the service's own container",
        help: 'rename it: the containers of a pod have different names',
      });
    problems.push(...unknownMounts(given.mounts, service, [...path, 'mounts']));
    return {
      name,
      image: given.image ?? service.image,
      command: given.command,
      args: given.args,
      restartPolicy: given.restartPolicy,
      ports: [],
      variables: variableModels(given.env, [...path, 'env'], problems),
      resources: given.resources,
      // It declares no ports, and the kubelet looks for a name among those of the same container.
      probes: numbered(probeModels(given.probes, ports, [...path, 'probes'], problems), ports),
      lifecycle: given.lifecycle,
      securityContext: given.securityContext,
      mounts: given.mounts,
    };
  });
}

function unknownMounts(
  mounts: readonly string[],
  { secrets, config, volumes, statefulSet }: Service,
  path: readonly string[],
): readonly Problem[] {
  const mounted = Object.entries({ ...secrets, ...config }).filter(
    ([, { mountPath }]) => mountPath !== undefined,
  );
  const folders = Object.keys({ ...volumes, ...statefulSet?.volumeClaims });
  const known = new Set([...mounted.map(([name]) => name), ...folders]);
  return mounts.flatMap((name, index) => {
    if (known.has(name)) return [];
    const isDeclared = Object.hasOwn(secrets, name) || Object.hasOwn(config, name);
    const what = isDeclared
      ? `mounts "${name}", which has no mountPath`
      : `mounts "${name}", which is no secret, config or volume of the service${suggest(name, [...known])}`;
    const help = isDeclared ? 'give it a mountPath, or remove it here' : 'declare it, or remove it here';
    return [{ path: [...path, index], what, help }];
  });
}
