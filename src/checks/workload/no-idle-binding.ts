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
        const [kind = ''] = type.split('.');
        const place = `${kind}/${object.namespace ?? ''}/${name}`;
        if (existing?.includes(place) === true || ofKubernetes.has(place)) continue;
        say(object, path, `the namespace ${object.namespace ?? ''} has no ${kind} ${name}`);
      }
  },
};

/** What every API server makes itself (k8s plugin/pkg/auth/authorizer/rbac/bootstrappolicy/namespace_policy.go). */
const ofKubernetes: ReadonlySet<string> = new Set([
  'Role/kube-public/system:controller:bootstrap-signer',
  'Role/kube-system/extension-apiserver-authentication-reader',
  'Role/kube-system/system:controller:bootstrap-signer',
  'Role/kube-system/system:controller:cloud-provider',
  'Role/kube-system/system:controller:token-cleaner',
  'Role/kube-system/system::leader-locking-kube-controller-manager',
  'Role/kube-system/system::leader-locking-kube-scheduler',
]);
