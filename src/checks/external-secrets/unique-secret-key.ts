import { listAt, textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { externalSecrets, secretSpecs } from './secret-specs.ts';

/** E: externalsecret_validator.go:214-225: the webhook looks only where deletionPolicy is Retain. */
export const uniqueSecretKey: ObjectRule = {
  id: 'unique-secret-key',
  level: 'contract',
  rows: ['R79'],
  why: 'of two entries with one key the last wins, without a word',
  help: 'give one of them another secretKey',
  on: externalSecrets,
  check: (object, _, say) => {
    for (const { spec, path } of secretSpecs(object)) {
      const keys = new Set<string>();
      for (const [index, each] of listAt(spec, 'data').entries()) {
        const key = textAt(each, 'secretKey');
        if (key === undefined) continue;
        if (keys.has(key)) say([...path, 'data', index, 'secretKey'], `"${key}" a second time`);
        keys.add(key);
      }
    }
  },
};
