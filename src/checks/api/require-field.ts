import { listAt, mapAt, textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { claim, claimTemplates, ingress, role, service, type Look } from './required-by-type.ts';
import { checkContainer, checkVolumes } from './required-in-pods.ts';

/** k8s pkg/apis/*\/validation: what is optional in the schemas, and not for the API server. */
export const requireField: ObjectRule = {
  id: 'require-field',
  level: 'contract',
  rows: [],
  why: 'the API server refuses the object: "Required value", in the middle of the sync',
  help: 'write the field',
  on: 'every',
  check: (object, _, say) => {
    const { pods, type, value } = object;
    for (const container of pods?.containers ?? []) checkContainer(container, say);
    if (pods !== undefined) checkVolumes(pods, say);
    else if (workloads.has(type)) say(['spec'], 'has no pods');
    if (Object.hasOwn(byType, type)) byType[type]?.(object, say);
    if (selected.has(type) && isEmpty(mapAt(value, 'spec', 'selector')))
      say(['spec', 'selector'], 'selects nothing');
    if (pods !== undefined && listAt(pods.spec, 'containers').length === 0)
      say([...pods.path, 'spec', 'containers'], 'has no container');
  },
};

const workloads: ReadonlySet<string> = new Set([
  'Pod',
  'Deployment.apps',
  'StatefulSet.apps',
  'DaemonSet.apps',
  'Job.batch',
  'CronJob.batch',
]);

const selected: ReadonlySet<string> = new Set([
  'Deployment.apps',
  'StatefulSet.apps',
  'DaemonSet.apps',
  'ReplicaSet.apps',
]);

function isEmpty(selector: unknown): boolean {
  const labels = mapAt(selector, 'matchLabels');
  return Object.keys(labels ?? {}).length === 0 && listAt(selector, 'matchExpressions').length === 0;
}

const job: Look = ({ pods }, say) => {
  if (pods === undefined) return;
  const policy = textAt(pods.spec, 'restartPolicy');
  if (policy !== 'Never' && policy !== 'OnFailure')
    say([...pods.path, 'spec', 'restartPolicy'], `${policy ?? 'none'} is neither Never nor OnFailure`);
};

const always: Look = ({ pods }, say) => {
  const policy = textAt(pods?.spec, 'restartPolicy');
  if (pods !== undefined && policy !== undefined && policy !== 'Always')
    say([...pods.path, 'spec', 'restartPolicy'], `${policy} is not Always`);
};

const byType: Readonly<Record<string, Look>> = {
  Service: service,
  'Ingress.networking.k8s.io': ingress,
  'Job.batch': job,
  'CronJob.batch': job,
  'Deployment.apps': always,
  'StatefulSet.apps': (object, say) => {
    always(object, say);
    claimTemplates(object, say);
  },
  'Role.rbac.authorization.k8s.io': role,
  'ClusterRole.rbac.authorization.k8s.io': role,
  'DaemonSet.apps': always,
  PersistentVolumeClaim: claim,
  'HorizontalPodAutoscaler.autoscaling': ({ value }, say) => {
    if (mapAt(value, 'spec') === undefined) say(['spec'], 'is missing');
  },
};
