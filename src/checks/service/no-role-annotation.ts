import type { ServiceRule } from '../service-rule.ts';

const annotation = 'eks.amazonaws.com/role-arn';

export const noRoleAnnotation: ServiceRule = {
  id: 'no-role-annotation',
  level: 'default',
  rows: ['R146'],
  why: 'the identity of the environment decides where the role stands: under Pod Identity the annotation gives the pods another one',
  check: ({ serviceAccount }) =>
    Object.hasOwn(serviceAccount.annotations, annotation)
      ? [
          {
            path: ['serviceAccount', 'annotations', annotation],
            atKey: true,
            what: 'is decided by serviceAccount.role',
            help: 'set serviceAccount.role instead',
          },
        ]
      : [],
};
