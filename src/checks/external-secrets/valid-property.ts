import { textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { externalSecrets, remoteReads, secretSpecs } from './secret-specs.ts';

/** The characters that gjson reads as more than a key (executed for | and \; facts: secrets.md 1.8). */
const syntax = /[|#*?@!{}\\]|^\[/;

export const validProperty: ObjectRule = {
  id: 'valid-property',
  level: 'default',
  rows: ['R94'],
  why: 'the operator reads the property as a path of gjson, where some characters have a meaning of their own: "key … does not exist"',
  help: 'store the value under a key of letters, digits, - and _',
  on: externalSecrets,
  check: (object, _, say) => {
    for (const spec of secretSpecs(object))
      for (const { ref, path } of remoteReads(spec)) {
        const property = textAt(ref, 'property');
        if (property !== undefined && syntax.test(property))
          say([...path, 'property'], `${JSON.stringify(property)} is a query, not a key`);
      }
  },
};
