import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { directoryRules } from '../../src/checks/files/directory-rules.ts';
import { fileRules } from '../../src/checks/files/file-rules.ts';
import { sourceDirectoryOf } from '../../src/manifests/argocd-directory/source-directory.ts';
import { judgeCluster } from '../../src/commands/judge-cluster.ts';

const folder = new URL('files/', import.meta.url);
const Files = z.record(z.string(), z.string());

/** `tests/checks/files/<rule>.yaml`: files that belong to one cluster, and what is said of them. */
const CaseFile = z.strictObject({
  /** Right files, which the cases add to or replace. */
  files: Files.default({}),
  cases: z.array(
    z.strictObject({
      row: z.string(),
      name: z.string().optional(),
      facts: z.record(z.string(), z.unknown()).default({}),
      /** Text by path; an empty one leaves out a file of all cases. */
      fails: Files.default({}),
      /** Links by path: what they lead to. */
      links: z
        .record(z.string(), z.enum(['outside', 'nowhere', 'in a circle', 'to a folder', 'to a file']))
        .default({}),
      /** Each finding as `path:line:column what`, or without the place. */
      says: z.array(z.string()).min(1),
      /** The near miss. */
      passes: Files.default({}),
      passesWith: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});

type Case = z.output<typeof CaseFile>['cases'][number];

const cases = readdirSync(folder).flatMap((name) => {
  const file = CaseFile.parse(parse(readFileSync(new URL(name, folder), 'utf8')));
  return file.cases.map((one) => ({ ...one, files: file.files, rule: basename(name, '.yaml') }));
});

describe.each([...fileRules, ...directoryRules])('$id', ({ id, rows }) => {
  const own = cases.filter(({ rule }) => rule === id);

  test('has a case for each of its rows, and for no other', () => {
    expect([...new Set(own.map(({ row }) => row))].toSorted()).toStrictEqual(rows.toSorted());
  });

  test.each(own)('$row: $says', ({ files, fails, links, says, passes, passesWith, facts }) => {
    expect(found(id, { ...files, ...fails }, links, facts)).toStrictEqual(says);
    expect(found(id, { ...files, ...passes }, {}, passesWith ?? facts)).toStrictEqual([]);
    expect(found(id, files, {}, facts)).toStrictEqual([]);
  });
});

test('no case is without its rule', () => {
  const ids = new Set([...fileRules, ...directoryRules].map(({ id }) => id));
  expect(cases.map(({ rule }) => rule).filter((id) => !ids.has(id))).toStrictEqual([]);
});

function found(
  rule: string,
  files: Readonly<Record<string, string>>,
  links: Case['links'],
  facts: Case['facts'],
): readonly string[] {
  const texts = Object.entries(files).filter(([, text]) => text !== '');
  const { issues } = judgeCluster(
    {
      files: texts.map(([path, text]) => ({ path, text, bytes: Buffer.byteLength(text) })),
      links: Object.entries(links).map(([path, leads]) => ({ path, to: 'x', leads })),
      jsonnet: [],
      issues: [],
    },
    '.',
    { facts, directory: sourceDirectoryOf(facts), wants: () => true },
  );
  return issues
    .filter((issue) => issue.rule === rule)
    .map(
      ({ file, line, column, what }) => `${line === undefined ? file : `${file}:${line}:${column}`} ${what}`,
    );
}
