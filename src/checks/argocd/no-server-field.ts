import { field, mapAt } from '../../values/field.ts';
import { application } from './applications.ts';
import type { ObjectRule } from '../object-rule.ts';

export const noServerField: ObjectRule = {
  id: 'no-server-field',
  level: 'default',
  rows: ['D15', 'F7'],
  why: 'the API server writes it: an apply is refused, the garbage collector deletes the object, or Argo CD shows a difference',
  help: 'leave it out',
  on: 'every',
  check: ({ value, type }, _, say) => {
    const metadata = mapAt(value, 'metadata');
    for (const name of [
      'uid',
      'resourceVersion',
      'managedFields',
      'generation',
      'selfLink',
      'ownerReferences',
      'creationTimestamp',
      'deletionTimestamp',
    ])
      if (field(metadata, name) !== undefined) say(['metadata', name], 'is not for people to write');
    if (
      field(value, 'status') !== undefined &&
      type !== application &&
      !type.startsWith('CustomResourceDefinition')
    )
      say(['status'], 'is not for people to write');
  },
};
