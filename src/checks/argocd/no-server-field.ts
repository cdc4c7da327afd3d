import type { ObjectRule } from '../object-rule.ts';

export const noServerField: ObjectRule = {
  id: 'no-server-field',
  level: 'default',
  rows: ['D15'],
  why: 'the API server writes it: an apply is refused, or the garbage collector deletes the object',
  help: 'leave it out',
  on: 'every',
  check: ({ metadata }, _, say) => {
    // An empty creationTimestamp, which generators leave, is read as none.
    for (const name in metadata)
      if (ofServer.has(name) && (metadata[name] ?? undefined) !== undefined)
        say(['metadata', name], 'is not for people to write');
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
