import { mapAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

/** k8s pkg/apis/apps/validation/validation.go, ValidatePodTemplateSpecForReplicaSet. */
export const validSelector: ObjectRule = {
  id: 'valid-selector',
  level: 'contract',
  rows: [],
  why: 'the API server refuses a workload that does not select its own pods: "`selector` does not match template `labels`"',
  help: 'give the template every label of the selector, with the same value',
  on: ['Deployment.apps', 'StatefulSet.apps', 'DaemonSet.apps', 'ReplicaSet.apps'],
  check: ({ value, pods }, _, say) => {
    const labels = mapAt(pods?.template, 'metadata', 'labels');
    const wanted = mapAt(value, 'spec', 'selector', 'matchLabels') ?? {};
    for (const [name, label] of Object.entries(wanted)) {
      const found = labels !== undefined && Object.hasOwn(labels, name) ? labels[name] : undefined;
      if (found !== label)
        say(['spec', 'selector', 'matchLabels', name], `the pods have no label ${name}: ${String(label)}`);
    }
  },
};
