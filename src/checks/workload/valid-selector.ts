import { listAt, mapAt, textAt } from '../../values/field.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';

const path = ['spec', 'selector'];

/**
 * k8s pkg/apis/apps/validation/validation.go, ValidatePodTemplateSpecForReplicaSet; Argo Rollouts asks it too, unless a workloadRef says the pods
 * (pkg/apis/rollouts/validation/validation.go, ValidateRolloutSpec).
 */
export const validSelector: ObjectRule = {
  id: 'valid-selector',
  level: 'contract',
  rows: [],
  why: 'the API server, or Argo Rollouts, refuses a workload that does not select its own pods: "`selector` does not match template `labels`"',
  help: 'give the template every label of the selector, with the same value',
  on: ['Deployment.apps', 'StatefulSet.apps', 'DaemonSet.apps', 'ReplicaSet.apps', 'Rollout.argoproj.io'],
  check: ({ value, pods }, _, say) => {
    if (mapAt(value, 'spec', 'workloadRef') !== undefined) return;
    const selector = mapAt(value, ...path);
    if (selector === undefined) return;
    const labels = mapAt(pods?.template, 'metadata', 'labels') ?? {};
    const wanted = Object.entries(mapAt(selector, 'matchLabels') ?? {});
    const conditions = listAt(selector, 'matchExpressions');
    if (wanted.length === 0 && conditions.length === 0) say(path, 'selects nothing in particular');
    for (const [name, label] of wanted) {
      const found = Object.hasOwn(labels, name) ? labels[name] : undefined;
      if (found !== label)
        say([...path, 'matchLabels', name], `the pods have no label ${name}: ${String(label)}`);
    }
    for (const [index, condition] of conditions.entries())
      checkCondition(condition, labels, (what) => say([...path, 'matchExpressions', index], what));
  },
};

/** apimachinery pkg/labels/selector.go Matches. */
function checkCondition(
  condition: unknown,
  labels: Readonly<Record<string, unknown>>,
  say: (what: string) => ReturnType<SayOfField>,
): void {
  const name = textAt(condition, 'key') ?? '';
  const values = listAt(condition, 'values');
  const isThere = Object.hasOwn(labels, name);
  const isListed = isThere && values.includes(labels[name]);
  switch (textAt(condition, 'operator')) {
    case 'In':
      if (!isListed) say(`the pods have no label ${name} with one of these values`);
      break;
    case 'Exists':
      if (!isThere) say(`the pods have no label ${name}`);
      break;
    case 'NotIn':
      if (isListed) say(`the pods have the label ${name} with one of these values`);
      break;
    case 'DoesNotExist':
      if (isThere) say(`the pods have the label ${name}`);
      break;
    default:
  }
}
