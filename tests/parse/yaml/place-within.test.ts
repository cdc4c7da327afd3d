import { expect, test } from 'vitest';
import { openPositions } from '../../../src/parse/yaml/positions.ts';

/** What stands at the place that is found for the last letter of the value, `!`. */
function shownAt(text: string): string {
  const positions = openPositions(text);
  const value = String(positions.scalarAt(['a', 'b']));
  const { line = 0, column = 0 } = positions.locateWithin(['a', 'b'], value.indexOf('!')) ?? {};
  return `${line}:${column} ${text.split('\n')[line - 1]?.slice(column - 1, column) ?? ''}`;
}

test.each([
  ['a plain text', 'a:\n  b: x == y && !z\n', '2:16 !'],
  ['a plain text of two lines', 'a:\n  b: x == y\n    && !z\n', '3:8 !'],
  ['a text in single quotes', "a:\n  b: 'x == ''y'' && !z'\n", '2:21 !'],
  ['a text in double quotes', 'a:\n  b: "x == \\"y\\" && !z"\n', '2:21 !'],
  ['a text in double quotes over two lines', 'a:\n  b: "x &&\n    !z"\n', '3:5 !'],
  ['a block', 'a:\n  b: |\n    x ||\n      !z\n', '4:7 !'],
  ['a block whose header says more', 'a:\n  b: |-2 # | and !\n    x ||\n      !z\n', '4:7 !'],
  ['a folded block', 'a:\n  b: >-\n    x &&\n    y &&\n    !z\n', '5:5 !'],
  ['a text in a map in braces', "a: { b: 'x && !z', c: 1 }\n", '1:15 !'],
  ['a text with an anchor', 'a:\n  b: &t x && !z\n', '2:14 !'],
])('a letter of %s is found', (_, text, place) => {
  expect(shownAt(text)).toBe(place);
});

test('where the letters are not those of the file, the text is shown', () => {
  expect(shownAt('a:\n  b: "x && \\u0021z"\n')).toBe('2:6 "');
});

test('behind an alias the alias is shown', () => {
  expect(shownAt('c: &t "!x"\na:\n  b: *t\n')).toBe('3:6 *');
});

test('the end of a text is behind its last letter', () => {
  const positions = openPositions('a: "x == "\nb: |\n  x ==\n');
  expect(positions.locateWithin(['a'], 5)).toStrictEqual({ line: 1, column: 9 });
  expect(positions.locateWithin(['b'], 4)).toStrictEqual({ line: 3, column: 7 });
});
