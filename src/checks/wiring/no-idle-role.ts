import { textAt } from '../../values/field.ts';
import { providerClass } from '../kept/needs.ts';
import type { RelationRule } from '../relation-rule.ts';

/** A: server.go:232-248. */
export const noIdleRole: RelationRule = {
  id: 'no-idle-role',
  level: 'default',
  rows: ['R146'],
  why: 'the AWS provider ignores the annotation then, and EKS gives the pods the role all the same: two identities in one pod',
  help: 'keep one of usePodIdentity and the annotation',
  check: (objects, _, say) => {
    for (const {
      object,
      need: { name, path },
    } of objects.needsOfType(providerClass)) {
      if (objects.find(providerClass, object.namespace, name)?.awsClass?.usesPodIdentity !== true) continue;
      const account = object.needs.find(({ use }) => use === 'account')?.name ?? 'default';
      const known = objects.find('ServiceAccount', object.namespace, account);
      if (textAt(known?.value, 'metadata', 'annotations', 'eks.amazonaws.com/role-arn') !== undefined)
        say(object, path, `the class uses Pod Identity, and the ServiceAccount ${account} names a role`);
    }
  },
};
