import { describe, expect, test } from 'vitest';
import { objectRules } from '../../src/checks/object-rules.ts';
import { relationRules } from '../../src/checks/relation-rules.ts';
import { ruleCases } from './rule-cases.ts';

/** Rules whose cases are too large for a file. */
const elsewhere: ReadonlySet<string> = new Set([
  'no-large-application',
  'require-server-side-apply',
  'valid-object-size',
]);

const rules = [...objectRules, ...relationRules];
const cases = ruleCases();

describe.each(rules.filter(({ id }) => !elsewhere.has(id)))('$id', ({ id, rows }) => {
  const own = cases.filter(({ rule }) => rule === id);

  test('has a failing case and a near miss for each of its rows, and for no other', () => {
    expect([...new Set(own.map(({ row }) => row))].toSorted()).toStrictEqual(
      rows.length === 0 ? [''] : rows.toSorted(),
    );
  });

  test.each(own)('$title', ({ found, says, foundInNearMiss, foundInBase }) => {
    expect(found).toStrictEqual(says);
    expect(foundInNearMiss).toStrictEqual([]);
    expect(foundInBase).toStrictEqual([]);
  });
});

test('no two rules have one id, and no case is without its rule', () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(cases.map(({ rule }) => rule).filter((id) => !ids.includes(id))).toStrictEqual([]);
});
