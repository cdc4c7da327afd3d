import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { insertEntry } from '../../src/fresh/insert-entry.ts';

const entry = { container: 'env', name: 'B', lines: ['B: { secret: db, key: b }'] } as const;

test.each([
  ['no file yet', '', 'env:\n  B: { secret: db, key: b }\n'],
  ['comments alone', '# web\n', '# web\nenv:\n  B: { secret: db, key: b }\n'],
  ['no map of that name', 'a: 1', 'a: 1\nenv:\n  B: { secret: db, key: b }\n'],
  ['an empty map', 'env: {}\na: 1\n', 'env: { B: { secret: db, key: b } }\na: 1\n'],
  ['nothing yet', 'env: # none\na: 1\n', 'env: # none\n  B: { secret: db, key: b }\na: 1\n'],
  [
    'a map in one line',
    'env: { A: "1" } # all\na: 1\n',
    'env: { A: "1", B: { secret: db, key: b } } # all\na: 1\n',
  ],
  [
    'a map in lines, with odd blanks and comments',
    'env:\n    # first\n    A:   "1"   # one\n\n  # between\na: 1\n',
    'env:\n    # first\n    A:   "1"   # one\n    B: { secret: db, key: b }\n\n  # between\na: 1\n',
  ],
  [
    'a block of text at its end',
    'env:\n  A: |\n    x\n\n    y\na: 1\n',
    'env:\n  A: |\n    x\n\n    y\n  B: { secret: db, key: b }\na: 1\n',
  ],
  [
    'a map below at its end',
    'env:\n  A:\n    terraform: host # t\na: 1\n',
    'env:\n  A:\n    terraform: host # t\n  B: { secret: db, key: b }\na: 1\n',
  ],
  ['a file in one line', '{ a: 1 }\n', '{ a: 1, env: { B: { secret: db, key: b } } }\n'],
  ['an empty file in one line', '# web\n{}\n', '# web\n{ env: { B: { secret: db, key: b } } }\n'],
])('%s', (_, before, after) => {
  expect(insertEntry(before, entry)).toBe(after);
});

test.each([
  ['the name is taken', 'env: { B: "1" }\n'],
  ['an alias stands there', 'a: &a { C: "1" }\nenv: *a\n'],
  ['a list stands there', 'env: [1]\n'],
  ['the file is a list', '- 1\n'],
  ['the file has an end', 'a: 1\n...\n'],
  ['null is written out', 'env: null\n'],
  ['the file cannot be read', 'a: [\n'],
])('refused: %s', (_, text) => {
  expect(insertEntry(text, entry)).toBeUndefined();
});

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const value: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string(),
    fc.integer(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(word, tie('value'), { maxKeys: 3 }),
  ),
})).value;
const style = fc.record({
  indent: fc.integer({ min: 2, max: 4 }),
  collectionStyle: fc.constantFrom('any', 'block', 'flow'),
  lineWidth: fc.constantFrom(0, 20, 80),
});

test('whatever the file says, it goes on saying it', () => {
  fc.assert(
    fc.property(fc.dictionary(word, value), fc.dictionary(word, value), style, (given, env, options) => {
      const before = stringify({ ...given, env, z: 1 }, options);
      const after = insertEntry(before, entry);
      expect(parse(after ?? '')).toEqual({ ...given, env: { ...env, B: { secret: 'db', key: 'b' } }, z: 1 });
    }),
    { numRuns: 300 },
  );
});
