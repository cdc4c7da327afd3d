import { field, listAt, mapAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { application } from './applications.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';

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
    checkSource(field(spec, 'source'), ['spec', 'source'], say);
    for (const [index, source] of listAt(spec, 'sources').entries())
      checkSource(source, ['spec', 'sources', index], say);
    const given = ['source', 'sources', 'sourceHydrator'].filter((name) => field(spec, name) !== undefined);
    if (given.length > 1) say(['spec'], `has ${given.join(' and ')}`);
  },
};

const kinds = ['helm', 'kustomize', 'directory', 'plugin'];

function checkSource(source: unknown, path: FieldPath, say: SayOfField): void {
  const given = kinds.filter((name) => field(source, name) !== undefined);
  if (given.length > 1) say(path, `is ${given.join(' and ')} at once`);
}
