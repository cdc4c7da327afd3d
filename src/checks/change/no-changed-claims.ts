import { differs } from './differs.ts';
import type { ChangeRule } from '../change-rule.ts';

/** k8s pkg/apis/apps/validation, ValidateStatefulSetUpdate. */
export const noChangedClaims: ChangeRule = {
  id: 'no-changed-claims',
  level: 'contract',
  rows: ['G3'],
  why: 'the API server refuses it: of a StatefulSet only replicas, the template and how it is updated may change',
  help: 'keep it, or give the StatefulSet another name and move its data',
  on: ['StatefulSet.apps'],
  changed: (before, after, say) => {
    for (const name of ['volumeClaimTemplates', 'serviceName', 'podManagementPolicy'])
      if (differs(before, after, 'spec', name)) say(['spec', name], 'is another one');
  },
};
