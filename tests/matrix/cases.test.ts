import { describe, expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { filesOf, factors, inputOf, matrix, type Case } from './cases.ts';
import type { Conflict, Row } from './conflict.ts';
import { conflicts } from './conflicts.ts';
import { edges } from './edges.ts';
import { RowSearch } from './row-search.ts';

const levels = new Map(factors.map((factor) => [factor.name, [...factor.levels.keys()]]));

test('every case renders without an issue', async () => {
  const cases = matrix();
  expect(cases.length).toBeGreaterThan(50);
  expect((await Promise.all(cases.map(complaints))).flat()).toStrictEqual([]);
});

test('so does every case at the limits of the schemas', async () => {
  expect((await Promise.all(edges.map(complaints))).flat()).toStrictEqual([]);
});

describe('what the matrix leaves out is what Purser refuses', () => {
  test.each(conflicts.map((conflict) => [`${conflict.why}: ${conflict.between.join(', ')}`, conflict]))(
    '%s',
    async (_, conflict) => {
      const rows = offending(conflict);
      expect(rows.length).toBeGreaterThan(0);
      const accepted = await Promise.all(
        rows.map(async (row) => {
          const said = await complaints({ name: 'case', input: inputOf(row) });
          return said.length === 0 ? [Object.fromEntries(row)] : [];
        }),
      );
      expect(accepted.flat()).toStrictEqual([]);
    },
  );
});

async function complaints(each: Case): Promise<readonly string[]> {
  const { code, error } = await new Repository(filesOf(each)).purser('synth');
  return code === 0 ? [] : [`${each.name}: ${error}`];
}

/** Rows that meet this conflict and no other: one for each combination of levels, up to six. */
function offending(conflict: Conflict): readonly Row[] {
  const others = conflicts.filter((other) => other !== conflict);
  const search = new RowSearch(levels, others, () => 0);
  const forbidden = combinations(conflict.between).filter((row) => conflict.forbids(...row.values()));
  const step = Math.ceil(forbidden.length / 6);
  return forbidden.filter((__, index) => index % step === 0).flatMap((row) => search.complete(row) ?? []);
}

function combinations([factor, ...rest]: readonly string[]): readonly Row[] {
  if (factor === undefined) return [new Map()];
  const tails = combinations(rest);
  return (levels.get(factor) ?? []).flatMap((level) =>
    tails.map((tail) => new Map([[factor, level], ...tail])),
  );
}
