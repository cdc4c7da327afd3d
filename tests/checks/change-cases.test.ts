import { describe, expect, test } from 'vitest';
import { changeRules } from '../../src/checks/change-rules.ts';
import { changeCases } from './change-cases.ts';

const cases = changeCases();

describe.each(changeRules)('$id', ({ id, rows }) => {
  const own = cases.filter(({ rule }) => rule === id);

  test('has a case for each of its rows', () => {
    expect([...new Set(own.map(({ row }) => row))].toSorted()).toStrictEqual(
      rows.length === 0 ? [''] : rows.toSorted(),
    );
  });

  test.each(own)('$title', ({ says, found, foundInNearMiss, foundInNothing }) => {
    expect(found).toStrictEqual(says);
    expect(foundInNearMiss).toStrictEqual([]);
    expect(foundInNothing).toStrictEqual([]);
  });
});

test('no case is without its rule', () => {
  const ids = new Set(changeRules.map(({ id }) => id));
  expect(cases.map(({ rule }) => rule).filter((id) => !ids.has(id))).toStrictEqual([]);
});
