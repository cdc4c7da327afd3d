import { expect, test } from 'vitest';
import { importStatements } from './import-statement.ts';
import { madeUp, sourceFiles, type SourceFile } from './source-file.ts';

interface Rule {
  readonly packages: RegExp;
  /** Paths that may import them. */
  readonly only: RegExp;
  readonly why: string;
}

/** Sources outside charts/ and imports/ that may know constructs, each because it hands them to a chart or takes them from one. */
const handlesConstructs = ['src/render/manifest-files.ts'];

const rules: readonly Rule[] = [
  {
    packages: /^(?:node:)?(?:fs|child_process|https?|http2|net|tls|dgram|dns|worker_threads)(?:\/|$)/,
    only: /^src\/io\//,
    why: 'only src/io/ touches disk, git, network and child processes',
  },
  {
    packages: /^(?:node:)?process$/,
    only: /^src\/(?:bin\.ts$|io\/)/,
    why: 'only src/bin.ts reads the process',
  },
  {
    packages: /^(?:cdk8s|constructs)(?:[-/]|$)/,
    only: new RegExp(`^(?:charts/|imports/|(?:${handlesConstructs.join('|')})$)`),
    why: 'only charts/ constructs cdk8s objects',
  },
  {
    packages: /^@stricli\//,
    only: /^src\/(?:cli\.ts$|command-line\/)/,
    why: 'commands do not know the command line',
  },
  {
    packages: /^(?:@marcbachmann\/cel-js|re2js)(?:\/|$)/,
    only: /^src\/cel\//,
    why: 'who has no rules of a team loads nothing that reads them',
  },
  { packages: /^(?!\.|zod$)/, only: /^(?!environments\/)/, why: 'environments/ needs zod and nothing else' },
];

const files = sourceFiles('src', 'charts', 'environments', 'imports');

test.each(rules)('$why', (rule) => {
  expect(offenders(files, rule)).toStrictEqual([]);
});

test('everyone who may handle constructs does', () => {
  const users = importStatements(files).filter(({ to }) => to === 'constructs' || to === 'cdk8s');
  expect(handlesConstructs.filter((path) => !users.some(({ from }) => from === path))).toStrictEqual([]);
});

test('each rule finds its offender', () => {
  const offending = madeUp({
    'src/render/a.ts': "import { readFile } from 'node:fs/promises';",
    'src/commands/b.ts': "import process from 'node:process';",
    'src/report/c.ts': "import type { Construct } from 'constructs';",
    'src/commands/d.ts': "import { run } from '@stricli/core';",
    'environments/e.ts': "import { join } from 'node:path';\nimport { z } from 'zod';\nimport './f.ts';",
    'src/checks/g.ts': "import { Environment } from '@marcbachmann/cel-js';",
    'charts/near.ts': "import * as kplus from 'cdk8s-plus-28';\nimport { isIP } from 'node:path';",
  });
  expect(rules.map((rule) => offenders(offending, rule))).toStrictEqual([
    ['src/render/a.ts imports node:fs/promises'],
    ['src/commands/b.ts imports node:process'],
    ['src/report/c.ts imports constructs'],
    ['src/commands/d.ts imports @stricli/core'],
    ['src/checks/g.ts imports @marcbachmann/cel-js'],
    ['environments/e.ts imports node:path'],
  ]);
});

function offenders(sources: readonly SourceFile[], { packages, only }: Rule): readonly string[] {
  return importStatements(sources)
    .filter(({ own, from, to }) => !own && packages.test(to) && !only.test(from))
    .map(({ from, to }) => `${from} imports ${to}`);
}
