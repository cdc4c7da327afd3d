import { mapAt, textAt } from '../../values/field.ts';
import type { RelationRule } from '../relation-rule.ts';
import { secretStores } from './secret-specs.ts';

/** E: providers/v1/aws/auth/auth.go:279-282; E#2951, E#5296: a ServiceAccount that a store names cannot use Pod Identity. */
export const requireStoreRole: RelationRule = {
  id: 'require-store-role',
  level: 'contract',
  rows: ['R120'],
  why: 'the store reads with the ServiceAccount by IRSA alone: "an IAM role must be associated with service account"',
  help: 'annotate the ServiceAccount with eks.amazonaws.com/role-arn',
  check: (objects, _, say) => {
    for (const type of secretStores)
      for (const store of objects.ofType(type)) {
        const reference = mapAt(store.value, 'spec', 'provider', 'aws', 'auth', 'jwt', 'serviceAccountRef');
        const name = textAt(reference, 'name');
        if (name === undefined) continue;
        const account = objects.find(
          'ServiceAccount',
          textAt(reference, 'namespace') ?? store.namespace,
          name,
        );
        const role = textAt(account?.value, 'metadata', 'annotations', 'eks.amazonaws.com/role-arn');
        if (account !== undefined && role === undefined)
          say(
            store,
            ['spec', 'provider', 'aws', 'auth', 'jwt', 'serviceAccountRef'],
            `the ServiceAccount ${name} names no role`,
          );
      }
  },
};
