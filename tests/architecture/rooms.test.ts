import { expect, test } from 'vitest';
import { importStatements, type ImportStatement } from './import-statement.ts';
import { madeUp, sourceFiles } from './source-file.ts';

/** Each room of the house and the rooms it may import, besides itself. Whoever adds a room adds its line, and defends it. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  'src/bin.ts': ['src/cli.ts', 'src/io'],
  'src/cli.ts': ['src/command-line', 'src/report'],
  'src/command-line': ['src/checks', 'src/commands', 'src/io', 'src/report'],
  // Commands fetch, think and say, so they see every room; nothing but the command line sees them.
  'src/commands': [
    'charts',
    'environments',
    'imports',
    'src/cel',
    'src/checks',
    'src/compare',
    'src/emit',
    'src/fresh',
    'src/io',
    'src/manifests',
    'src/parse',
    'src/render',
    'src/report',
    'src/schemas',
    'src/values',
  ],
  // What may stand in a file is also a matter of how it is read: which maps are the user's, where Terraform may speak.
  'src/schemas': ['environments', 'src/parse', 'src/values'],
  'src/render': ['charts', 'environments', 'src/manifests', 'src/values'],
  'src/parse': ['environments', 'src/values'],
  // How the expressions of a team are read and evaluated; a chunk of its own, which only `src/commands/expressions.ts` opens.
  'src/cel': ['src/values'],
  'src/checks': ['environments', 'src/manifests', 'src/values'],
  // How others write objects, and how their readers read them; what is plain YAML, the fast reader of the input reads for them too.
  'src/manifests': ['src/parse', 'src/values'],
  'src/compare': ['src/values'],
  'src/report': ['src/compare', 'src/values'],
  'src/emit': ['src/values'],
  // Files that people go on writing: their scalars are quoted as dist/ quotes them.
  'src/fresh': ['src/emit', 'src/values'],
  'src/io': ['src/values'],
  'src/values': [],
  charts: ['environments', 'imports'],
  environments: [],
  imports: [],
};

/** Arrows against the table, each with its reason. */
const exceptions: readonly { readonly from: string; readonly to: string; readonly why: string }[] = [
  {
    from: 'src/values/problem.ts',
    to: 'environments/model.ts',
    why: 'a problem points into the input, and the shape of that path belongs to the model',
  },
];

const files = sourceFiles('src', 'charts', 'environments', 'imports');
const imports = importStatements(files);

test('every import follows an arrow between two rooms', () => {
  expect(againstTheArrows(imports)).toStrictEqual([]);
});

test('every source lies in a room of the table', () => {
  expect(files.map(({ path }) => path).filter((path) => rooms[roomOf(path)] === undefined)).toStrictEqual([]);
});

test('every exception is still needed', () => {
  const unneeded = exceptions.filter(
    ({ from, to }) => !imports.some((one) => one.from === from && one.to === to),
  );
  expect(unneeded).toStrictEqual([]);
});

test('the rule sees types, lazy imports and re-exports, and rooms without a line', () => {
  const offending = madeUp({
    'src/values/a.ts': "import type { B } from '../io/b.ts';",
    'src/checks/b.ts': "export const b = await import('../../charts/b.ts');",
    'charts/c.ts': "export { c } from '../src/values/c.ts';",
    'src/emit/d.ts': "export type D = import('../render/d.ts').D;",
    'src/attic/e.ts': "import './f.ts';\nimport '../values/g.ts';",
    'src/io/f.ts': "import '../../tests/io/f.ts';",
    'src/io/near.ts': "import '../values/near.ts';\nimport './far/near.ts';\nimport 'node:fs';",
  });
  expect(againstTheArrows(importStatements(offending))).toStrictEqual([
    'src/values/a.ts imports src/io/b.ts',
    'src/checks/b.ts imports charts/b.ts',
    'charts/c.ts imports src/values/c.ts',
    'src/emit/d.ts imports src/render/d.ts',
    'src/attic/e.ts imports src/values/g.ts',
    'src/io/f.ts imports tests/io/f.ts',
  ]);
});

function againstTheArrows(statements: readonly ImportStatement[]): readonly string[] {
  return statements
    .filter(({ own, from, to }) => own && !isAllowed(from, to))
    .map(({ from, to }) => `${from} imports ${to}`);
}

function isAllowed(from: string, to: string): boolean {
  return (
    roomOf(from) === roomOf(to) ||
    (rooms[roomOf(from)] ?? []).includes(roomOf(to)) ||
    exceptions.some((exception) => exception.from === from && exception.to === to)
  );
}

/** `src/parse/yaml/x.ts` is in the room src/parse; a file that lies in src/ itself is its own room. */
function roomOf(path: string): string {
  const depth = path.startsWith('src/') ? 2 : 1;
  return path.split('/').slice(0, depth).join('/');
}
