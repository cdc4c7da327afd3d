import { field, listAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

const name = /^(?=.{1,253}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;

/** k8s pkg/apis/rbac/validation/validation.go ValidateRoleBindingSubject. */
export const validSubject: ObjectRule = {
  id: 'valid-subject',
  level: 'contract',
  rows: [],
  why: 'the API server refuses a binding to a ServiceAccount that cannot exist, and a cluster has no namespace of its own to look in',
  help: 'write the name and the namespace of the ServiceAccount',
  on: ['RoleBinding.rbac.authorization.k8s.io', 'ClusterRoleBinding.rbac.authorization.k8s.io'],
  check: ({ value, kind }, _, say) => {
    for (const [index, subject] of listAt(value, 'subjects').entries()) {
      if (field(subject, 'kind') !== 'ServiceAccount') continue;
      const given = field(subject, 'name');
      if (typeof given === 'string' && given !== '' && !name.test(given))
        say(['subjects', index, 'name'], 'is no name that a ServiceAccount can have');
      if (kind === 'ClusterRoleBinding' && (field(subject, 'namespace') ?? '') === '')
        say(['subjects', index, 'namespace'], 'is missing');
    }
  },
};
