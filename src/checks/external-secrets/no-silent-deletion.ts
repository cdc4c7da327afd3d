import { textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { externalSecrets, secretSpecs } from './secret-specs.ts';

/** E: externalsecret_controller_secret.go:100,113, externalsecret_controller.go:424-450. */
export const noSilentDeletion: ObjectRule = {
  id: 'no-silent-deletion',
  level: 'default',
  rows: ['R107'],
  why: 'a name that is misspelt, or gone from AWS, is no error then: its key is missing, and with all of them the Secret is deleted under running pods',
  help: 'write deletionPolicy: Retain',
  on: externalSecrets,
  check: (object, _, say) => {
    for (const { spec, path } of secretSpecs(object)) {
      const policy = textAt(spec, 'target', 'deletionPolicy');
      if (policy === 'Delete' || policy === 'Merge')
        say([...path, 'target', 'deletionPolicy'], `${policy} forgives missing values`);
    }
  },
};
