import { field, valueAt } from '../../values/field.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';

/** k8s pkg/apis/apps/validation/validation.go ValidateRollingUpdateDeployment, ValidateRollingUpdateDaemonSet, ValidateDeploymentSpec. */
export const validRollout: ObjectRule = {
  id: 'valid-rollout',
  level: 'contract',
  rows: [],
  why: 'the API server refuses a rollout that can never take a step, and one that gives up before a pod counts as available',
  help: 'let one pod be away or one be more; keep progressDeadlineSeconds above minReadySeconds',
  on: ['Deployment.apps', 'DaemonSet.apps'],
  check: ({ kind, value }, _, say) => {
    if (kind === 'DaemonSet') return checkDaemonSet(value, say);
    const path = ['spec', 'strategy', 'rollingUpdate'];
    const step = valueAt(value, ...path);
    if (isZero(field(step, 'maxSurge')) && isZero(field(step, 'maxUnavailable')))
      say([...path, 'maxUnavailable'], 'is 0, and so is maxSurge: no pod may go, and none may come');
    const deadline = valueAt(value, 'spec', 'progressDeadlineSeconds') ?? 600;
    const ready = valueAt(value, 'spec', 'minReadySeconds');
    if (typeof deadline === 'number' && typeof ready === 'number' && ready >= deadline)
      say(['spec', 'minReadySeconds'], `${ready} is not below progressDeadlineSeconds, which is ${deadline}`);
  },
};

/** Without a word maxUnavailable is 1, and maxSurge 0. */
function checkDaemonSet(value: unknown, say: SayOfField): void {
  const path = ['spec', 'updateStrategy', 'rollingUpdate'];
  const step = valueAt(value, ...path);
  const [surge, away] = [field(step, 'maxSurge') ?? 0, field(step, 'maxUnavailable') ?? 1];
  if (isZero(surge) && isZero(away))
    say([...path, 'maxUnavailable'], 'is 0, and so is maxSurge: no pod may go, and none may come');
  if (!isZero(surge) && !isZero(away))
    say([...path, 'maxSurge'], 'may not be set while maxUnavailable is not 0');
}

function isZero(value: unknown): boolean {
  return value === 0 || (typeof value === 'string' && /^0+%$/.test(value));
}
