import type { FieldPath } from '../../values/field-path.ts';
import { mapAt } from '../../values/field.ts';
import { application } from './applications.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';

/** Argo CD util/argo/argo.go:1016-1062; facts: argocd.md 1.5; #19043, #3815, #14668. */
export const noDefaultValue: ObjectRule = {
  id: 'no-default-value',
  level: 'default',
  rows: ['C13'],
  why: 'Argo CD writes the Application back without what is empty, false or 0: its parent is OutOfSync for ever',
  help: 'leave it out',
  on: [application],
  check: ({ value }, _, say) => {
    const spec = mapAt(value, 'spec');
    if (spec !== undefined) look(spec, ['spec'], say);
  },
};

/** What Argo CD keeps as it is: values of Helm, and the empty map that turns automation on. */
const kept: ReadonlySet<string> = new Set(['valuesObject', 'automated', 'parameters']);

function look(map: Readonly<Record<string, unknown>>, path: FieldPath, say: SayOfField): void {
  for (const [name, value] of Object.entries(map)) {
    const at = [...path, name];
    const inner = mapAt(value);
    if (isNothing(value) && !(name === 'automated' || (name === 'factor' && value !== 0)))
      say(at, `${JSON.stringify(value)} is left out by Argo CD`);
    else if (inner !== undefined && !kept.has(name)) look(inner, at, say);
    else if (name === 'automated' && inner !== undefined) look(inner, at, say);
  }
}

function isNothing(value: unknown): boolean {
  if (value === false || value === 0 || value === '') return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
