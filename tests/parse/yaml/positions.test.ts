import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openPositions } from '../../../src/parse/yaml/positions.ts';
import { damagedDocument } from './documents/documents.ts';

const text = `# checkout
image: { repository: shop/checkout, tag: 1e3 }
args:
  - --port
  - "8080"
base: &base
  cpu: 250m
copy: *base
empty:
list: [{ a: b }]
`;
const positions = openPositions(text);

test('the place of a value', () => {
  expect(positions.locate([])).toEqual({ line: 2, column: 1 });
  expect(positions.locate(['image'])).toEqual({ line: 2, column: 8 });
  expect(positions.locate(['image', 'tag'])).toEqual({ line: 2, column: 42 });
  expect(positions.locate(['args', 1])).toEqual({ line: 5, column: 5 });
  expect(positions.locate(['list', 0, 'a'])).toEqual({ line: 10, column: 13 });
});

test('the place of a key', () => {
  expect(positions.locateKey(['image', 'tag'])).toEqual({ line: 2, column: 37 });
  expect(positions.locateKey(['args'])).toEqual({ line: 3, column: 1 });
  expect(positions.locateKey(['args', 0])).toEqual({ line: 4, column: 5 });
});

test('a value that is not written stands behind its colon', () => {
  expect(positions.locate(['empty'])).toEqual({ line: 9, column: 7 });
  expect(openPositions('{ a }').locate(['a'])).toEqual({ line: 1, column: 3 });
});

test('behind an alias everything stands at the alias', () => {
  expect(positions.locate(['copy'])).toEqual({ line: 8, column: 7 });
  expect(positions.locate(['copy', 'cpu'])).toEqual({ line: 8, column: 7 });
  expect(positions.locateKey(['copy', 'cpu'])).toEqual({ line: 8, column: 7 });
  expect(positions.locateKey(['copy'])).toEqual({ line: 8, column: 1 });
  expect(positions.sourceOf(['copy', 'cpu'])).toBe('250m');
  expect(positions.has(['copy', 'memory'])).toBe(false);
});

test.each([
  [['nothing']],
  [['image', 'tag', 'x']],
  [['args', 2]],
  [['args', '0']],
  [['args', -1]],
  [['image', 0]],
])('%j is not there', (path) => {
  expect(positions.has(path)).toBe(false);
  expect(positions.locate(path)).toBeUndefined();
  expect(positions.locateKey(path)).toBeUndefined();
  expect(positions.sourceOf(path)).toBeUndefined();
});

test('the source of a plain scalar only', () => {
  expect(positions.sourceOf(['image', 'tag'])).toBe('1e3');
  expect(positions.sourceOf(['args', 1])).toBeUndefined();
  expect(positions.sourceOf(['args'])).toBeUndefined();
});

test.each([[''], ['a: "'], ['a: *b'], ['a: &a [*a]'], ['a: b: c'], ['\0'], ['['.repeat(20_000)]])(
  'broken text does no harm',
  (broken) => {
    const { locate } = openPositions(broken);
    expect(() => [locate([]), locate(['a']), locate(['a', 0, 0, 0])]).not.toThrow();
  },
);

test('no text does harm', () => {
  const property = fc.property(damagedDocument, (damaged) => {
    openPositions(damaged).locate(['a', 0]);
  });
  fc.assert(property, { numRuns: 500 });
});
