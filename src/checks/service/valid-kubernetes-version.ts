import type { EnvironmentModel, ServiceModel } from '../../../environments/model.ts';
import type { InputPath } from '../../../environments/model.ts';
import type { Problem } from '../../values/problem.ts';
import type { ServiceRule } from '../service-rule.ts';

interface Use {
  readonly path: InputPath;
  readonly what: string;
  /** The minor version from which Kubernetes does it without being asked to. */
  readonly since: number;
  readonly help: string;
}

export const validKubernetesVersion: ServiceRule = {
  id: 'valid-kubernetes-version',
  level: 'contract',
  rows: [],
  why: 'an older API server drops a field that it does not know, without a word',
  check: (service, environment) =>
    usesOf(service)
      .filter(({ since }) => since > minorOf(environment))
      .map(({ path, what, since, help }): Problem => ({
        path,
        atKey: true,
        what: `${what} from Kubernetes 1.${since} on; the cluster has ${environment.cluster.kubernetes}`,
        help,
      })),
};

function minorOf({ cluster }: EnvironmentModel): number {
  return Number(cluster.kubernetes.slice('1.'.length));
}

function usesOf({ initContainers, lifecycle }: ServiceModel): readonly Use[] {
  const sidecars = initContainers
    .filter(({ restartPolicy }) => restartPolicy === 'Always')
    .map(({ name }) => ({ path: ['initContainers', name, 'restartPolicy'], ...sidecar }));
  const own = sleepsOf(lifecycle, ['lifecycle']);
  return [
    ...sidecars,
    ...own,
    ...initContainers.flatMap((each) => sleepsOf(each.lifecycle, ['initContainers', each.name, 'lifecycle'])),
  ];
}

const sidecar = {
  what: 'sidecars run',
  since: 29,
  help: 'put it into the image, or add the container with a patch',
};

function sleepsOf(lifecycle: ServiceModel['lifecycle'], path: InputPath): readonly Use[] {
  return (['postStart', 'preStop'] as const)
    .filter((moment) => lifecycle[moment]?.sleep !== undefined)
    .map((moment) => ({
      path: [...path, moment, 'sleep'],
      what: 'the kubelet itself sleeps',
      since: 30,
      help: 'run a command instead: exec: [sleep, "10"]',
    }));
}
