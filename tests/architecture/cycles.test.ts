import { expect, test } from 'vitest';
import { importStatements } from './import-statement.ts';
import { madeUp, sourceFiles, type SourceFile } from './source-file.ts';

test('no sources import each other in a circle', () => {
  expect(circles(sourceFiles('src', 'charts', 'environments', 'imports'))).toStrictEqual([]);
});

test('the rule finds circles of types too, and no circle in a diamond', () => {
  const files = madeUp({
    'charts/a.ts': "import './b.ts';\nimport './diamond/top.ts';",
    'charts/b.ts': "import type { C } from './c.ts';",
    'charts/c.ts': "import './b.ts';",
    'charts/diamond/top.ts': "import './left.ts';\nimport './right.ts';",
    'charts/diamond/left.ts': "import './bottom.ts';",
    'charts/diamond/right.ts': "import './bottom.ts';",
    'charts/diamond/bottom.ts': '',
  });
  expect(circles(files)).toStrictEqual(['charts/b.ts → charts/c.ts → charts/b.ts']);
});

/** One circle for each import that closes one, found by walking the imports depth first. */
function circles(files: readonly SourceFile[]): readonly string[] {
  const statements = importStatements(files);
  const finished = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    } else if (!finished.has(path)) {
      for (const { from, to } of statements) if (from === path) walk(to, [...trail, path]);
      finished.add(path);
    }
  };
  for (const { path } of files) walk(path, []);
  return found;
}
