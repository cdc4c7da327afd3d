import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFast } from '../../../src/parse/yaml/fast/read-fast.ts';
import { readYaml } from '../../../src/parse/yaml/read-yaml.ts';
import { readStrict } from '../../../src/parse/yaml/strict/read-strict.ts';
import { damagedDocument, hostileDocument, soup, tameDocument } from './documents/documents.ts';
import { exactly, oracle } from './oracle.ts';

const readsLikeYaml = (text: string): void => {
  const { value, issues } = readYaml('a.yaml', text);
  if (value === undefined) expect(issues).not.toEqual([]);
  else expect([issues, exactly(value)]).toEqual([[], oracle(text)]);
};

const agrees = (text: string): void => {
  const fast = readFast(text);
  if (fast) expect(exactly(readStrict(text).value)).toBe(exactly(fast));
};

test('a file as people write it takes the fast way', () => {
  const property = fc.property(tameDocument, (text) => {
    expect(exactly(readFast(text))).toBe(oracle(text));
  });
  fc.assert(property, { numRuns: 4000 });
});

test.each([
  ['a file with hostile words', hostileDocument, 3500],
  ['a damaged file', damagedDocument, 4500],
  ['a soup of fragments', soup, 8000],
] as const)('%s is read as yaml reads it, or is an issue', (_, documents, numRuns) => {
  fc.assert(fc.property(documents, readsLikeYaml), { numRuns });
});

test('the fast reader accepts nothing that the strict one refuses', () => {
  fc.assert(fc.property(fc.oneof(hostileDocument, damagedDocument), agrees), { numRuns: 1500 });
});
