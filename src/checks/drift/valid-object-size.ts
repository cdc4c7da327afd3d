import { mapAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

/** k8s pkg/apis/core/validation/validation.go, MaxSecretSize. */
export const validObjectSize: ObjectRule = {
  id: 'valid-object-size',
  level: 'contract',
  rows: ['R69'],
  why: 'the API server refuses a ConfigMap or Secret of more than 1 MiB',
  help: 'split it, or leave the data in the image',
  on: ['ConfigMap', 'Secret'],
  check: ({ value, kind }, _, say) => {
    let size = 0;
    for (const name of ['data', 'binaryData', 'stringData'])
      for (const text of Object.values(mapAt(value, name) ?? {}))
        size += typeof text === 'string' ? text.length : 0;
    if (size > 1_048_576) say(['data'], `the ${kind} holds ${size} characters`);
  },
};
