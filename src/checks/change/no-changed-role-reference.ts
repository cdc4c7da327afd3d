import { differs } from './differs.ts';
import type { ChangeRule } from '../change-rule.ts';

/** Argo CD gitops-engine resource_ops.go:226-235,379-383: only a client-side apply replaces the binding. */
export const noChangedRole: ChangeRule = {
  id: 'no-changed-role-reference',
  level: 'contract',
  rows: ['G6'],
  why: 'the API server refuses another role of a binding',
  help: 'give the binding another name',
  on: ['RoleBinding.rbac.authorization.k8s.io', 'ClusterRoleBinding.rbac.authorization.k8s.io'],
  changed: (before, after, say) => {
    if (differs(before, after, 'roleRef')) say(['roleRef'], 'is another one');
  },
};
