import { field, mapAt } from '../../values/field.ts';
import { application } from './applications.ts';
import type { ObjectRule } from '../object-rule.ts';

/** Argo CD v1alpha1/types.go:3799. */
export const uniqueSource: ObjectRule = {
  id: 'unique-source-kind',
  level: 'contract',
  rows: ['C25'],
  why: 'Argo CD refuses two kinds of source in one, and of source and sources it reads one',
  help: 'keep one of them',
  on: [application],
  check: ({ value }, _, say) => {
    const spec = mapAt(value, 'spec');
    const kinds = ['helm', 'kustomize', 'directory', 'plugin'].filter(
      (name) => field(field(spec, 'source'), name) !== undefined,
    );
    if (kinds.length > 1) say(['spec', 'source'], `is ${kinds.join(' and ')} at once`);
    const given = ['source', 'sources', 'sourceHydrator'].filter((name) => field(spec, name) !== undefined);
    if (given.length > 1) say(['spec'], `has ${given.join(' and ')}`);
  },
};
