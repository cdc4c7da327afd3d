import { field } from '../../../src/values/field.ts';
import { list } from '../../secrets/list.ts';
import { runOf } from '../../support/workload.ts';
import { container, each, named, one, workload, type Place, type Placed } from './placed.ts';

const deployment: Place = ({ deployment: given }, objects) => {
  const { strategy, maxSurge, maxUnavailable, ...rest } = given ?? {};
  const { spec } = workload(objects);
  const found = field(spec, 'strategy');
  return [
    // Kubernetes' own strategy is not written out.
    ...one('strategy', strategy, field(found, 'type') ?? 'RollingUpdate'),
    ...each('rollingUpdate', { maxSurge, maxUnavailable }, field(found, 'rollingUpdate')),
    ...each('deployment', rest, spec),
  ];
};

const statefulSet: Place = ({ statefulSet: given }, objects) => {
  const { volumeClaims, updateStrategy, volumeClaimRetention, ...rest } = given ?? {};
  const { spec } = workload(objects);
  return [
    ...each('statefulSet', rest, spec),
    ...one('updateStrategy', updateStrategy, field(field(spec, 'updateStrategy'), 'type')),
    ...each('retention', volumeClaimRetention, field(spec, 'persistentVolumeClaimRetentionPolicy')),
    ...Object.entries(volumeClaims ?? {}).flatMap(([name, { mountPath, storage, ...claim }]) => {
      const template = list(field(spec, 'volumeClaimTemplates')).find(
        (item) => field(field(item, 'metadata'), 'name') === name,
      );
      const found = field(template, 'spec');
      return [
        ...one(`mount ${name}`, { name, mountPath }, named(container(objects), 'volumeMounts', name)),
        ...one(`storage ${name}`, { requests: { storage } }, field(found, 'resources')),
        ...each(`claim ${name}`, claim, found),
      ];
    }),
  ];
};

const daemonSet: Place = ({ daemonSet: given }, objects) => {
  const { updateStrategy, maxSurge, maxUnavailable, ...rest } = given ?? {};
  const { spec } = workload(objects);
  const found = field(spec, 'updateStrategy');
  return [
    ...one('updateStrategy', updateStrategy, field(found, 'type')),
    ...each('rollingUpdate', { maxSurge, maxUnavailable }, field(found, 'rollingUpdate')),
    ...each('daemonSet', rest, spec),
  ];
};

const run = new Set([
  'backoffLimit',
  'activeDeadlineSeconds',
  'completions',
  'parallelism',
  'ttlSecondsAfterFinished',
]);

/** What belongs to the Job and its pods, and what to the CronJob alone. */
function runPlaces(given: object, whole: unknown, job: unknown): readonly Placed[] {
  return Object.entries(given).flatMap(([name, value]: [string, unknown]) => {
    if (name === 'restartPolicy') return one(name, value, field(field(field(job, 'template'), 'spec'), name));
    return one(name, value, field(run.has(name) ? job : whole, name));
  });
}

const jobs: Place = ({ cronJob, job }, objects) => {
  const found = workload(objects);
  return runPlaces(cronJob ?? job ?? {}, found['spec'], runOf(found));
};

/** Each names the kind of what runs the pods. */
export const workloads = {
  deployment: ofKind('Deployment', deployment),
  statefulSet: ofKind('StatefulSet', statefulSet),
  daemonSet: ofKind('DaemonSet', daemonSet),
  cronJob: ofKind('CronJob', jobs),
  job: ofKind('Job', jobs),
};

function ofKind(kind: string, place: Place): Place {
  return (input, objects) => {
    const own = `${kind.slice(0, 1).toLowerCase()}${kind.slice(1)}`;
    if (new Map<string, unknown>(Object.entries(input)).get(own) === undefined) return [];
    return [...one('kind of the workload', kind, workload(objects).kind), ...place(input, objects)];
  };
}
