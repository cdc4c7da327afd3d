import { describe, expect, test } from 'vitest';
import { allPairs } from './all-pairs.ts';
import { meets, type Conflict, type Domains, type Row } from './conflict.ts';

const levels = ['none', 'some', 'all'];
const factors: Domains = new Map(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [name, levels]));

/** `a` decides `b`, `b` decides `c`: what `a` and `c` cannot be together, no conflict says. */
const conflicts: readonly Conflict[] = [
  { why: 'chain', between: ['a', 'b'], forbids: (a, b) => a === 'all' && b !== 'all' },
  { why: 'chain', between: ['b', 'c'], forbids: (b, c) => b === 'all' && c === 'none' },
  { why: 'three', between: ['d', 'e', 'f'], forbids: (...each) => each.every((level) => level === 'some') },
];

/** Every row there is. */
const everyRow = [...factors].reduce<readonly Row[]>(
  (rows, [factor, open]) => rows.flatMap((row) => open.map((level) => new Map([...row, [factor, level]]))),
  [new Map()],
);
const possible = everyRow.filter((row) => !conflicts.some((conflict) => meets(conflict, row)));

function pairsIn(rows: readonly Row[]): ReadonlySet<string> {
  const pairs = rows.flatMap((row) =>
    [...row].flatMap(([one, level]) =>
      [...row].map(([other, second]) => `${one} ${level} ${other} ${second}`),
    ),
  );
  return new Set(pairs);
}

describe('with conflicts', () => {
  const { rows, impossible } = allPairs(factors, conflicts);

  test('every pair that any row may have is in one', () => {
    expect([...pairsIn(rows)].toSorted()).toStrictEqual([...pairsIn(possible)].toSorted());
  });

  test('no row meets a conflict', () => {
    expect(rows.filter((row) => conflicts.some((conflict) => meets(conflict, row)))).toStrictEqual([]);
  });

  test('what no row can have is said, also where several conflicts together forbid it', () => {
    expect(impossible).toHaveLength(4);
    expect(impossible).toContainEqual(expect.arrayContaining(['a', 'all', 'c', 'none']));
  });
});

test('few rows are enough', () => {
  expect(everyRow).toHaveLength(729);
  expect(allPairs(factors, []).rows.length).toBeLessThan(20);
});

test('the same factors give the same rows', () => {
  expect(allPairs(factors, conflicts)).toStrictEqual(allPairs(factors, conflicts));
});
