import { field } from '../../values/field.ts';
import { isNullList } from '../../manifests/lists.ts';
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
    if (kind.endsWith('List')) return;
    if (Array.isArray(field(value, 'items'))) say(['items'], `${kind} is no List`);
    else if (isNullList(value)) say(['items'], `${kind} is no List, and with a null there it is left out`);
  },
};
