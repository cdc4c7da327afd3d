import { mapAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

export const noCommittedSecret: ObjectRule = {
  id: 'no-committed-secret',
  level: 'contract',
  rows: ['H1', 'F9'],
  why: 'everybody who may read the repository may read the value, in every commit, for ever',
  help: 'store the value in AWS, and name it',
  on: ['Secret'],
  check: ({ value }, _, say) => {
    for (const name of ['data', 'stringData'])
      for (const key of Object.keys(mapAt(value, name) ?? {})) say([name, key], 'a value in the repository');
  },
};
