import { mapAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { isAddress } from './argocd-addresses.ts';

export const noCommittedSecret: ObjectRule = {
  id: 'no-committed-secret',
  level: 'contract',
  rows: ['H1', 'F9'],
  why: 'everybody who may read the repository may read the value, in every commit, for ever',
  help: 'store the value in AWS, and name it',
  on: ['Secret'],
  check: (object, _, say) => {
    for (const name of ['data', 'stringData'])
      for (const [key, said] of Object.entries(mapAt(object.value, name) ?? {}))
        if (!isAddress(object, key, said, name === 'data')) say([name, key], 'a value in the repository');
  },
};
