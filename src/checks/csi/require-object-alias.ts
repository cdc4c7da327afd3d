import { providerClass } from '../kept/needs.ts';
import type { ObjectRule } from '../object-rule.ts';
import { arnOf, providerObjects } from './provider-objects.ts';

export const requireObjectAlias: ObjectRule = {
  id: 'require-object-alias',
  level: 'default',
  rows: ['R39'],
  why: 'the file is called after the whole ARN: no program looks for it there',
  help: 'give it an objectAlias',
  on: [providerClass],
  check: (object, _, say) => {
    for (const { path, name, alias, properties } of providerObjects(object))
      if (arnOf(name) !== undefined && alias === undefined && properties.length === 0)
        say([...path, 'objectName'], 'an ARN without objectAlias');
  },
};
