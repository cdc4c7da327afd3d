import { expect, test } from 'vitest';
import { mergePatch } from '../../src/values/merge-patch.ts';

// The examples of RFC 7396, appendix A, whose documents are maps.
const examples = [
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
] as const;

test.each(examples)('%j patched with %j is %j', (base, patch, expected) => {
  expect(mergePatch(base, patch)).toEqual(expected);
});

test('keys keep the order of the base, new ones follow', () => {
  expect(Object.keys(mergePatch({ a: 1, b: 2 }, { c: 3, a: 4 }))).toEqual(['a', 'b', 'c']);
});

test('names that objects inherit are names like any other', () => {
  expect(mergePatch({ a: 1 }, { toString: 'x', constructor: 'y' })).toEqual({
    a: 1,
    toString: 'x',
    constructor: 'y',
  });
});

test('neither argument is changed', () => {
  const base = { a: { b: 1 } };
  mergePatch(base, { a: { b: 2 } });
  expect(base).toEqual({ a: { b: 1 } });
});
