import type { FieldPath } from '../../values/field-path.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';

export const noExplicitNull: ObjectRule = {
  id: 'no-explicit-null',
  level: 'default',
  rows: ['F8'],
  why: 'the API server drops it, and Argo CD compares with what was written: OutOfSync for ever, in a custom resource or a list at least',
  help: 'leave the field out',
  on: 'every',
  check: ({ value }, _, say) => {
    look(value, [], say);
  },
};

function look(value: unknown, path: FieldPath, say: SayOfField): void {
  if (value === null) return say(path, 'is null');
  if (typeof value !== 'object') return;
  if (Array.isArray(value)) for (const [index, each] of value.entries()) look(each, [...path, index], say);
  else for (const name in value) if (Object.hasOwn(value, name)) lookAt(value, name, path, say);
}

function lookAt(map: object, name: string, path: FieldPath, say: SayOfField): void {
  const value: unknown = Reflect.get(map, name);
  // What the API server itself writes so (`creationTimestamp: null`) is said by another rule.
  if (name !== 'creationTimestamp' && typeof value === 'object') look(value, [...path, name], say);
}
