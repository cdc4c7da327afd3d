import { listAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { externalSecrets, secretSpecs } from './secret-specs.ts';

/** E: externalsecret_controller_template.go:159-165. */
export const noSecretFinalizer: ObjectRule = {
  id: 'no-secret-finalizer',
  level: 'default',
  rows: ['R133'],
  why: 'nobody takes the finalizer off again: the Secret, and its namespace, can never be deleted',
  help: 'leave it out',
  on: externalSecrets,
  check: (object, _, say) => {
    for (const { spec, path } of secretSpecs(object))
      if (listAt(spec, 'target', 'template', 'metadata', 'finalizers').length > 0)
        say([...path, 'target', 'template', 'metadata', 'finalizers'], 'a finalizer on the Secret');
  },
};
