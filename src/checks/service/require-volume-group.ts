import type { ServiceModel } from '../../../environments/model.ts';
import type { Problem } from '../../values/problem.ts';
import type { ServiceRule } from '../service-rule.ts';

/** Kubernetes docs, Configure a Security Context, fsGroup; k8s pkg/volume/volume_linux.go SetVolumeOwnership: without it nobody changes the owner. */
export const requireVolumeGroup: ServiceRule = {
  id: 'require-volume-group',
  level: 'default',
  rows: [],
  why: 'a new volume of block storage, as EBS is, belongs to root: a program that runs as another user may not write there, "Permission denied"',
  check: (service) => {
    if (!runsAsAnother(service) || service.podSecurityContext.fsGroup !== undefined) return [];
    return [...sharedClaims(service), ...claimsOfPods(service)];
  },
};

/** Whether it is said that the processes are not root's. Windows has no such groups. */
function runsAsAnother({ podSecurityContext, nodeSelector }: ServiceModel): boolean {
  const { runAsUser, runAsNonRoot } = podSecurityContext;
  return (
    nodeSelector['kubernetes.io/os'] !== 'windows' && (runAsUser === undefined ? runAsNonRoot : runAsUser > 0)
  );
}

/** One that exists already may have its owner, and says nothing of its modes. */
function sharedClaims({ volumes }: ServiceModel): readonly Problem[] {
  return volumes.flatMap(({ name, readOnly, claim }) =>
    claim?.storage === undefined || readOnly || !isBlock(claim.accessModes)
      ? []
      : problem(['volumes', name, 'persistentVolumeClaim']),
  );
}

function claimsOfPods({ workload }: ServiceModel): readonly Problem[] {
  if (workload.kind !== 'StatefulSet') return [];
  return Object.entries(workload.settings.volumeClaims).flatMap(([name, { accessModes }]) =>
    isBlock(accessModes) ? problem(['statefulSet', 'volumeClaims', name]) : [],
  );
}

/** What several nodes may write at once is a file system of others, which has owners of its own: an access point of EFS. */
function isBlock(accessModes: readonly string[] = []): boolean {
  return !accessModes.includes('ReadWriteMany') && !accessModes.includes('ReadOnlyMany');
}

function problem(path: Problem['path']): Problem {
  return {
    path,
    atKey: true,
    what: 'belongs to root when it is new, and the program runs as another user',
    help: 'say the group that may write there: podSecurityContext: { fsGroup: 1000 }, here or in the defaults of the environment',
  };
}
