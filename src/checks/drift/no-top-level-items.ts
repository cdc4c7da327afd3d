import { field } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

/** Argo CD reposerver/repository/repository.go:1787,1945. */
export const noTopLevelItems: ObjectRule = {
  id: 'no-top-level-items',
  level: 'default',
  rows: ['B6'],
  why: 'Argo CD takes whatever has a list of items at the top for a List, and applies what is in it instead of the object',
  help: 'leave items out, or make a List of it',
  on: 'every',
  check: ({ value, kind }, _, say) => {
    if (Array.isArray(field(value, 'items')) && !kind.endsWith('List')) say(['items'], `${kind} is no List`);
  },
};
