import { field } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

export const noServerField: ObjectRule = {
  id: 'no-server-field',
  level: 'default',
  rows: ['D15', 'F7'],
  why: 'the API server writes it: an apply is refused, the garbage collector deletes the object, or Argo CD shows a difference',
  help: 'leave it out',
  on: 'every',
  check: ({ value, type, metadata }, _, say) => {
    for (const name in metadata)
      if (ofServer.has(name) && metadata[name] !== undefined)
        say(['metadata', name], 'is not for people to write');
    if (field(value, 'status') !== undefined && !ownStatus.has(type))
      say(['status'], 'is not for people to write');
  },
};

const ofServer: ReadonlySet<string> = new Set([
  'uid',
  'resourceVersion',
  'managedFields',
  'generation',
  'selfLink',
  'ownerReferences',
  'creationTimestamp',
  'deletionTimestamp',
]);

/** Of an Application another rule says it; in a CustomResourceDefinition generators leave an empty one. */
const ownStatus: ReadonlySet<string> = new Set([
  'Application.argoproj.io',
  'CustomResourceDefinition.apiextensions.k8s.io',
]);
