import { differs } from './differs.ts';
import type { ChangeRule } from '../change-rule.ts';

/** k8s pkg/apis/apps/validation: spec.selector is immutable; #14910. */
export const noChangedSelector: ChangeRule = {
  id: 'no-changed-selector',
  level: 'contract',
  rows: ['G1'],
  why: 'the API server refuses another selector: every sync fails from then on',
  help: 'keep the selector, or give the workload another name',
  on: ['Deployment.apps', 'StatefulSet.apps', 'DaemonSet.apps', 'ReplicaSet.apps'],
  changed: (before, after, say) => {
    if (differs(before, after, 'spec', 'selector')) say(['spec', 'selector'], 'is another one');
  },
};
