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
      const found = objects.find(providerClass, object.namespace, name);
      if (found === undefined || found.usesPodIdentity === true) continue;
      const account = object.needs.find(({ use }) => use === 'account')?.name;
      if (account === undefined) {
        say(object, path, 'the pods use the ServiceAccount default, which has no role');
        continue;
      }
      const known = objects.find('ServiceAccount', object.namespace, account);
      if (
        known !== undefined &&
        textAt(known.value, 'metadata', 'annotations', 'eks.amazonaws.com/role-arn') === undefined
      )
        say(object, path, `the ServiceAccount ${account} names no role`);
    }
  },
};
