import { listAt, textAt } from '../../values/field.ts';
import { appProject } from './applications.ts';
import type { ObjectRule } from '../object-rule.ts';

export const noOpenProject: ObjectRule = {
  id: 'no-open-project',
  level: 'default',
  rows: ['C24'],
  why: 'every Application of the project may deploy anything anywhere, or none may deploy at all',
  help: 'name the repositories, clusters and namespaces',
  on: [appProject],
  check: ({ value, name }, _, say) => {
    if (name === 'default') return;
    if (listAt(value, 'spec', 'sourceRepos').includes('*')) say(['spec', 'sourceRepos'], 'any repository');
    const destinations = listAt(value, 'spec', 'destinations');
    if (destinations.length === 0) say(['spec'], 'has no destinations');
    for (const [index, each] of destinations.entries())
      if (
        textAt(each, 'namespace') === '*' &&
        (textAt(each, 'server') === '*' || textAt(each, 'name') === '*')
      )
        say(['spec', 'destinations', index], 'any namespace of any cluster');
  },
};
