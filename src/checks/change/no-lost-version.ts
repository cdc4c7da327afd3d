import { differs } from './differs.ts';
import { field, listAt, textAt } from '../../values/field.ts';
import type { ChangeRule } from '../change-rule.ts';

export const noLostVersion: ChangeRule = {
  id: 'no-lost-version',
  level: 'contract',
  rows: ['G12'],
  why: 'objects are stored in the version: the API server refuses the definition, or loses them',
  help: 'serve the version on until nothing is stored in it',
  on: ['CustomResourceDefinition.apiextensions.k8s.io'],
  changed: (before, after, say) => {
    if (differs(before, after, 'spec', 'scope')) say(['spec', 'scope'], 'is another one');
    const left = new Set(listAt(after.value, 'spec', 'versions').map((version) => textAt(version, 'name')));
    for (const version of listAt(before.value, 'spec', 'versions')) {
      const name = textAt(version, 'name');
      if (field(version, 'storage') === true && !left.has(name))
        say(['spec', 'versions'], `${name}, in which objects are stored, is gone`);
    }
  },
};
