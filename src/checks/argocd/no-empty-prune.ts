import { field, mapAt } from '../../values/field.ts';
import { application } from './applications.ts';
import type { ObjectRule } from '../object-rule.ts';

/** Argo CD controller/appcontroller.go:2430-2440. */
export const noEmptyPrune: ObjectRule = {
  id: 'no-empty-prune',
  level: 'default',
  rows: ['C21'],
  why: 'a render that fails empty deletes everything that the Application has',
  help: 'leave allowEmpty out',
  on: [application],
  check: ({ value }, _, say) => {
    const automated = mapAt(value, 'spec', 'syncPolicy', 'automated');
    if (field(automated, 'allowEmpty') === true && field(automated, 'prune') === true)
      say(['spec', 'syncPolicy', 'automated', 'allowEmpty'], 'beside prune');
  },
};
