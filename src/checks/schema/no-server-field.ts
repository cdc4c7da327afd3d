import { field, mapAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

const ofServer = ['uid', 'resourceVersion', 'generation', 'managedFields', 'creationTimestamp', 'selfLink'];

/** Argo CD v3 leaves `status` out of its comparison (util/argo/diff.go); the rest the API server writes itself. */
export const noServerField: ObjectRule = {
  id: 'no-server-field',
  level: 'default',
  rows: ['D15', 'F7'],
  why: 'an uid or resourceVersion of another object makes the apply fail; the rest says nothing and shows up in every comparison',
  help: 'remove it: the cluster writes it',
  on: 'every',
  check: ({ value, kind }, _, say) => {
    const metadata = mapAt(value, 'metadata');
    if (metadata === undefined) return;
    for (const name of ofServer)
      if (field(metadata, name) !== undefined)
        say(['metadata', name], 'is written by the API server, not here');
    // A CRD of kubebuilder's carries an empty one, which is harmless and in many hands.
    if (kind !== 'CustomResourceDefinition' && field(value, 'status') !== undefined)
      say(['status'], 'is written by the controller, not here');
  },
};
