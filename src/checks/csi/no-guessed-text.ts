import { providerClass } from '../kept/needs.ts';
import type { ObjectRule } from '../object-rule.ts';
import { providerObjects } from './provider-objects.ts';

/** Executed: go-jmespath with the provider's own code (facts: secrets.md 1.7). */
export const noGuessedText: ObjectRule = {
  id: 'no-guessed-text',
  level: 'strict',
  rows: ['R17', 'R20', 'R21'],
  why: 'to_string writes the word null for a key that is not there and rounds long numbers, and a bare dot leads into a map: none of it is an error, and the value is wrong',
  help: 'store the value as text under a key without a dot, or put the key in double quotes',
  on: [providerClass],
  check: (object, _, say) => {
    for (const { properties } of providerObjects(object))
      for (const { path, expression = '' } of properties) {
        if (expression.includes('to_string('))
          say([...path, 'path'], `${expression} makes text of whatever it finds`);
        else if (/^\w+(?:\.\w+)+$/.test(expression))
          say([...path, 'path'], `${expression} reads a key inside a map, not the key "${expression}"`);
      }
  },
};
