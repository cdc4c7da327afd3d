import { expect, test } from 'vitest';
import { fieldChanges } from '../../src/compare/field-changes.ts';

const paths = (before: unknown, after: unknown) => fieldChanges(before, after).map(({ path }) => path);

test('a field of a named item has the name in its path', () => {
  const before = { containers: [{ name: 'web', image: 'web:1' }] };
  const after = { containers: [{ name: 'web', image: 'web:2' }] };
  expect(fieldChanges(before, after)).toEqual([
    { path: 'containers[web].image', before: 'web:1', after: 'web:2' },
  ]);
});

test('named items that only moved are one change of order', () => {
  const [a, b] = [
    { name: 'A', value: '1' },
    { name: 'B', value: '2' },
  ];
  expect(paths({ env: [a, b] }, { env: [b, a] })).toEqual(['env (order)']);
  expect(paths({ env: [a, b] }, { env: [a, b] })).toEqual([]);
});

test('an added and a removed item are said by name, the others not at all', () => {
  const before = {
    env: [
      { name: 'A', value: '1' },
      { name: 'B', value: '2' },
    ],
  };
  const after = {
    env: [
      { name: 'A', value: '1' },
      { name: 'C', value: '2' },
    ],
  };
  expect(paths(before, after)).toEqual(['env[B]', 'env[C]']);
});

test('the order of keys is no difference', () => {
  expect(paths({ a: 1, b: 2 }, { b: 2, a: 1 })).toEqual([]);
});

test('a key with dots or slashes is quoted', () => {
  expect(paths({ labels: { 'a.b/c': '1' } }, { labels: { 'a.b/c': '2' } })).toEqual(['labels["a.b/c"]']);
});

test('a text that holds JSON is compared by what it means', () => {
  const objects = (name: string) => ({
    objects: JSON.stringify([{ objectName: name, objectType: 'ssmparameter' }], null, 2),
  });
  expect(paths(objects('/a'), objects('/b'))).toEqual(['objects[0].objectName']);
});

test('lists without names are compared by place while they are equally long', () => {
  expect(paths({ args: ['a', 'b'] }, { args: ['a', 'c'] })).toEqual(['args[1]']);
  expect(paths({ args: ['a', 'b'] }, { args: ['a'] })).toEqual(['args']);
});
