import type { ServiceModel } from '../../../environments/model.ts';
import type { Problem } from '../../values/problem.ts';
import { replacesFirst } from '../kept/rollout.ts';
import type { ServiceRule } from '../service-rule.ts';

/** Kubernetes docs, Persistent Volumes, Access Modes: ReadWriteOnce "can be mounted as read-write by a single node". Of ReadWriteOncePod speaks `no-shared-claim`. */
export const noSplitClaim: ServiceRule = {
  id: 'no-split-claim',
  level: 'default',
  rows: [],
  why: 'a claim of the mode ReadWriteOnce is for one node, as a volume of EBS is: a pod on another node waits for ever, "Multi-Attach error for volume", and the rollout with it',
  check: (service) => {
    const claims = service.volumes.filter(isForOneNode);
    // Pods of one node share its volumes.
    if (claims.length === 0 || Object.hasOwn(service.nodeSelector, 'kubernetes.io/hostname')) return [];
    const what = severalPods(service) ?? twoForAWhile(service);
    return what === undefined ? [] : claims.map((claim) => problem(claim, what));
  },
};

type Volume = ServiceModel['volumes'][number];

/** One that exists already says nothing of its modes. */
function isForOneNode({ claim }: Volume): boolean {
  return (
    claim?.storage !== undefined && (claim.accessModes ?? [once]).every((accessMode) => accessMode === once)
  );
}

const once = 'ReadWriteOnce';

function severalPods({ workload, replicas = 1, autoscaling }: ServiceModel): string | undefined {
  if (workload.kind === 'DaemonSet') return 'a pod on every node mounts it';
  const pods =
    workload.kind === 'Job' || workload.kind === 'CronJob'
      ? (workload.settings.parallelism ?? 1)
      : (autoscaling?.maxReplicas ?? replicas);
  return pods > 1 ? `${autoscaling === undefined ? '' : 'up to '}${pods} pods mount it` : undefined;
}

function twoForAWhile({ workload, replicas }: ServiceModel): string | undefined {
  if (workload.kind !== 'Deployment' || replicas === 0) return undefined;
  const { strategy, maxSurge, maxUnavailable } = workload.settings;
  return strategy === 'Recreate' || replacesFirst(maxSurge, maxUnavailable)
    ? undefined
    : 'a new pod mounts it before the old one goes';
}

function problem({ name, claim }: Volume, who: string): Problem {
  const path = ['volumes', name, 'persistentVolumeClaim'];
  return {
    ...(claim?.accessModes === undefined ? { path, atKey: true } : { path: [...path, 'accessModes'] }),
    what: `is for one node (${once}), and ${who}`,
    help: 'give each pod its own (statefulSet.volumeClaims), share storage such as EFS with accessModes: [ReadWriteMany], or run one pod: replicas: 1 with deployment: { strategy: Recreate }',
  };
}
