import * as fc from 'fast-check';
import { annotations, dnsLabel, some, unique, word } from './basics.ts';

const names = fc.array(unique, { minLength: 1, maxLength: 2 });
const rule = fc.record(
  {
    apiGroups: names,
    resources: names,
    resourceNames: names,
    verbs: fc.uniqueArray(word('get', 'list', 'watch', 'create', 'update', 'patch', 'delete', '*'), {
      minLength: 1,
    }),
  },
  { requiredKeys: ['resources', 'verbs'] },
);

const common = { name: dnsLabel, role: unique, annotations };

export const serviceAccount = fc.oneof(
  some({ ...common, automountToken: fc.boolean() }),
  fc.record(
    { ...common, automountToken: fc.constant(true), rules: fc.array(rule, { minLength: 1, maxLength: 2 }) },
    { requiredKeys: ['automountToken', 'rules'] },
  ),
);
