import { differs } from './differs.ts';
import { field } from '../../values/field.ts';
import type { ChangeRule } from '../change-rule.ts';

/** #5394. */
export const noChangedImmutable: ChangeRule = {
  id: 'no-changed-immutable',
  level: 'contract',
  rows: ['G7'],
  why: 'the API server refuses to change what says that it never changes',
  help: 'give it another name, with a hash of its content',
  on: ['ConfigMap', 'Secret'],
  changed: (before, after, say) => {
    if (field(before.value, 'immutable') !== true) return;
    for (const name of ['data', 'binaryData', 'stringData', 'immutable'])
      if (differs(before, after, name)) say([name], 'is another one, and immutable was true');
  },
};
