import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { madeUp, sourceFiles, type SourceFile } from './source-file.ts';
import { child, syntaxNodes } from './syntax.ts';

/** Names that say nothing, and so gather everything. */
const namesOfNothing = /^(?:utils?|helpers?|common|shared|misc|types|interfaces|constants|lib|index)$/;

const files = sourceFiles('src', 'charts', 'environments');

test('no file only passes on what others export', () => {
  expect(barrels(files)).toStrictEqual([]);
});

test('a barrel is found, and one that adds something is none', () => {
  const offending = madeUp({
    'charts/barrel.ts': "export { a } from './a.ts';\nexport * from './b.ts';",
    'charts/types.ts': "export type { A } from './a.ts';",
    'charts/near.ts': "export { a } from './a.ts';\nexport const b = 1;",
    'charts/empty.ts': '',
  });
  expect(barrels(offending)).toStrictEqual(['charts/barrel.ts', 'charts/types.ts']);
});

test('every file and folder says what it is about', () => {
  expect(nameless(files)).toStrictEqual([]);
});

test('a name that says nothing is found in any folder', () => {
  const offending = madeUp({
    'src/utils.ts': '',
    'charts/helpers/label.ts': '',
    'src/io/utility-bill.ts': '',
  });
  expect(nameless(offending)).toStrictEqual(['src/utils.ts', 'charts/helpers/label.ts']);
});

function barrels(sources: readonly SourceFile[]): readonly string[] {
  return sources.filter(isBarrel).map(({ path }) => path);
}

function isBarrel(file: SourceFile): boolean {
  const [program, ...nodes] = syntaxNodes(file);
  const statements =
    program === undefined || !Array.isArray(program['body'])
      ? []
      : program['body'].map((statement: unknown) => nodes.find((node) => node === statement));
  return (
    statements.length > 0 &&
    statements.every(
      (statement) =>
        statement !== undefined &&
        /^Export(?:All|Named)Declaration$/.test(statement.type) &&
        child(statement, 'source') !== undefined,
    )
  );
}

function nameless(sources: readonly SourceFile[]): readonly string[] {
  return sources
    .map(({ path }) => path)
    .filter((path) => path.split('/').some((part) => namesOfNothing.test(basename(part, '.ts'))));
}
