import { field } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

const untilDone: ReadonlySet<string> = new Set(['Job', 'CronJob']);
const forEver: ReadonlySet<string> = new Set([
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'ReplicationController',
  'Rollout',
]);

/** k8s pkg/apis/batch/validation/validation.go validateJobTemplateSpec; pkg/apis/apps/validation: the template's restartPolicy. */
export const validRestartPolicy: ObjectRule = {
  id: 'valid-restart-policy',
  level: 'contract',
  rows: [],
  why: 'the API server refuses pods of a Job that always start again, which is the default, and pods of anything else that do not',
  on: 'pods',
  help: 'write Never or OnFailure for a Job; leave it out for the others',
  check: ({ kind, pods }, _, say) => {
    if (pods === undefined) return;
    const given = field(pods.spec, 'restartPolicy') ?? '';
    const policy = given === '' ? 'Always' : given;
    const path = [...pods.path, 'spec', 'restartPolicy'];
    if (untilDone.has(kind) && policy === 'Always')
      say(path, given === '' ? 'is missing, and Always by default' : 'Always is no policy of a Job');
    if (forEver.has(kind) && (policy === 'Never' || policy === 'OnFailure'))
      say(path, `${policy} is no policy of a ${kind}`);
  },
};
