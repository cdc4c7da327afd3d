import { suggest } from '../../values/suggest.ts';
import type { ObjectRule } from '../object-rule.ts';
import { visitPlaces } from './of-kinds.ts';
import { words } from './words.ts';

export const validWord: ObjectRule = {
  id: 'valid-word',
  level: 'contract',
  rows: [],
  why: 'the API server refuses what is none of the words that a field knows: "Unsupported value"',
  help: 'write one of the words, in the same case',
  on: 'every',
  check: (object, _, say) => {
    visitPlaces(object, words, (found, known, path) => {
      if (typeof found === 'string' && !known.includes(found))
        say(
          path,
          `"${found}" is none of ${known.map((word) => word || '""').join(', ')}${suggest(found, known)}`,
        );
    });
  },
};
