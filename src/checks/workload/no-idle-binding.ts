import type { RelationRule } from '../relation-rule.ts';

export const noIdleBinding: RelationRule = {
  id: 'no-idle-binding',
  level: 'default',
  rows: [],
  why: 'the API server takes a binding of what does not exist: nobody has the permission, and the program is refused',
  help: 'bind a Role and a ServiceAccount of the same namespace',
  check: (objects, { isComplete, existing }, say) => {
    if (isComplete !== true) return;
    for (const object of objects.ofType('RoleBinding.rbac.authorization.k8s.io'))
      for (const { type, name, path } of object.needs) {
        if (objects.find(type, object.namespace, name) !== undefined) continue;
        // Another rule says it of the account, where all existing are known.
        if (type === 'ServiceAccount' && existing !== undefined) continue;
        say(object, path, `the namespace ${object.namespace ?? ''} has no ${type.split('.')[0]} ${name}`);
      }
  },
};
