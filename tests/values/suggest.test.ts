import { expect, test } from 'vitest';
import { suggest } from '../../src/values/suggest.ts';

test.each([
  ['replcas', '; did you mean "replicas"?'],
  ['relpicas', '; did you mean "replicas"?'],
  ['Image', '; did you mean "image"?'],
  ['ima', '; did you mean "image"?'],
  ['completely-else', ''],
  ['x', ''],
])('%s: %s', (word, expected) => expect(suggest(word, ['image', 'replicas', 'ports'])).toBe(expected));
