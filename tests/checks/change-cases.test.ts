import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { changeRules } from '../../src/checks/change-rules.ts';
import { judgeChange } from '../../src/checks/judge-change.ts';
import { SeenObject } from '../../src/checks/objects/seen-object.ts';
import { fieldPathText } from '../../src/values/field-path.ts';
import { isMap, mergePatch } from '../../src/values/merge-patch.ts';

const folder = new URL('changes/', import.meta.url);
const Patch = z.record(z.string(), z.json());

/** `tests/checks/changes/<rule>.yaml`: an object, and changes of it that the cluster takes or does not. */
const CaseFile = z.array(
  z.strictObject({
    row: z.string(),
    before: Patch,
    /** A merge patch that the cluster refuses, and what is said. */
    fails: Patch,
    says: z.array(z.string()).min(1),
    /** The near miss. */
    passes: Patch,
  }),
);

const cases = readdirSync(folder).flatMap((name) =>
  CaseFile.parse(parse(readFileSync(new URL(name, folder), 'utf8'))).map((one) => ({
    ...one,
    rule: basename(name, '.yaml'),
  })),
);

describe.each(changeRules)('$id', ({ id, rows }) => {
  const own = cases.filter(({ rule }) => rule === id);

  test('has a case for each of its rows', () => {
    expect([...new Set(own.map(({ row }) => row))].toSorted()).toStrictEqual(rows.toSorted());
  });

  test.each(own)('$row: $says', ({ before, fails, says, passes }) => {
    const found = (patch: z.output<typeof Patch>) => {
      if (!isMap(before) || !isMap(patch)) throw new Error('no map');
      const after = new SeenObject(mergePatch(before, patch));
      return judgeChange(new SeenObject(before), after)
        .filter(({ rule }) => rule.id === id)
        .map(({ path, what }) => `${fieldPathText(path)}: ${what}`);
    };
    expect(found(fails)).toStrictEqual(says);
    expect(found(passes)).toStrictEqual([]);
    expect(found({})).toStrictEqual([]);
  });
});

test('no case is without its rule', () => {
  const ids = new Set(changeRules.map(({ id }) => id));
  expect(cases.map(({ rule }) => rule).filter((id) => !ids.has(id))).toStrictEqual([]);
});
