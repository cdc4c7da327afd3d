import { textAt } from '../../values/field.ts';
import { providerClass } from '../kept/needs.ts';
import type { RelationRule } from '../relation-rule.ts';

/** A: server.go:252-260. */
export const requirePodRole: RelationRule = {
  id: 'require-pod-role',
  level: 'contract',
  rows: ['R36', 'R144'],
  why: 'the AWS provider reads with the role of the pod\'s ServiceAccount: "An IAM role must be associated with service account", at every mount',
  help: 'annotate the ServiceAccount that the pods use with eks.amazonaws.com/role-arn, or write usePodIdentity: "true"',
  check: (objects, _, say) => {
    for (const {
      object,
      need: { name, path },
    } of objects.needsOfType(providerClass)) {
      if (objects.find(providerClass, object.namespace, name)?.awsClass?.usesPodIdentity !== false) continue;
      const account = object.needs.find(({ use }) => use === 'account')?.name ?? 'default';
      const known = objects.find('ServiceAccount', object.namespace, account);
      if (textAt(known?.value, 'metadata', 'annotations', 'eks.amazonaws.com/role-arn') !== undefined)
        continue;
      // Kubernetes makes the one called default, and nobody gives it a role who does not write it.
      if (account === 'default')
        say(object, path, 'the pods use the ServiceAccount default, which has no role');
      else if (known !== undefined) say(object, path, `the ServiceAccount ${account} names no role`);
    }
  },
};
