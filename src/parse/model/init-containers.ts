import type { ContainerModel, PortModel } from '../../../environments/pod-model.ts';
import type { Service } from '../../../environments/service.ts';
import type { Problem } from '../../values/problem.ts';
import { suggest } from '../../values/suggest.ts';
import { probeModels } from './ports.ts';
import { variableModels } from './variable-models.ts';

/** The containers that run before the service's own, in the order of writing. */
export function initContainerModels(
  service: Service,
  ports: readonly PortModel[],
  problems: Problem[],
): readonly ContainerModel[] {
  return Object.entries(service.initContainers).map(([name, given]) => {
    const path = ['initContainers', name];
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
      probes: probeModels(given.probes, ports, [...path, 'probes'], problems),
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
  const known = [secrets, config, volumes, statefulSet?.volumeClaims ?? {}].flatMap((each) =>
    Object.keys(each),
  );
  return mounts.flatMap((name, index) =>
    known.includes(name)
      ? []
      : [
          {
            path: [...path, index],
            what: `mounts "${name}", which is no secret, config or volume of the service${suggest(name, known)}`,
            help: 'declare it, or remove it here',
          },
        ],
  );
}
