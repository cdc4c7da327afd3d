import { field, listAt, textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { externalSecrets, secretSpecs } from './secret-specs.ts';

/** E: pkg/controllers/externalsecret/externalsecret_controller_secret.go, where each entry without a store of its own takes that of the whole. */
export const requireStore: ObjectRule = {
  id: 'require-store',
  level: 'contract',
  rows: ['R73'],
  why: 'the operator does not know where to read: every refresh fails, and the Secret is never made',
  help: 'name the store in spec.secretStoreRef',
  on: externalSecrets,
  check: (object, _, say) => {
    for (const { spec, path } of secretSpecs(object)) {
      if ((textAt(spec, 'secretStoreRef', 'name') ?? '') !== '') continue;
      const entries = [...listAt(spec, 'data'), ...listAt(spec, 'dataFrom')];
      // A generator needs no store, and an entry may name one of its own.
      if (entries.some((entry) => field(entry, 'sourceRef') === undefined))
        say([...path, 'secretStoreRef'], 'names no store');
    }
  },
};
