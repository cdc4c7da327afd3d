import { expect, test } from 'vitest';
import { differences } from './differences.ts';

test('differences are found in both directions, at their place', () => {
  const theirs = {
    a: 1,
    gone: { deep: true },
    env: [{ name: 'X', value: '1' }, { name: 'Y' }],
    list: ['p', 'q'],
  };
  const ours = { a: '1', new: [], env: [{ name: 'Y' }, { name: 'X', value: '2' }], list: ['p', 'r', 's'] };
  expect(differences(theirs, ours)).toEqual([
    { field: 'a', origin: 1, purser: '1' },
    { field: 'env[X].value', origin: '1', purser: '2' },
    { field: 'gone.deep', origin: true },
    { field: 'list[1]', origin: 'q', purser: 'r' },
    { field: 'list[2]', purser: 's' },
    { field: 'new', purser: '[]' },
  ]);
});

test('equal objects do not differ, and an empty map is not an absent one', () => {
  expect(differences({ a: { b: {} } }, { a: { b: {} } })).toEqual([]);
  expect(differences({ a: { b: {} } }, { a: {} })).toEqual([
    { field: 'a', purser: '{}' },
    { field: 'a.b', origin: '{}' },
  ]);
});
