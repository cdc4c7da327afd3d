import { expect, test } from 'vitest';
import { madeUp, sourceFiles, type SourceFile } from './source-file.ts';
import { child, isSyntaxNode, syntaxNodes, text, type SyntaxNode } from './syntax.ts';

interface Rule {
  /** Names of the surroundings that a source must not reach for. */
  readonly names: readonly string[];
  readonly except: RegExp;
  readonly why: string;
}

const rules: readonly Rule[] = [
  {
    names: ['process', 'globalThis', 'console'],
    // src/cli.ts has a `process` of its own making, which it hands to the parser of command lines.
    except: /^src\/(?:bin\.ts$|cli\.ts$|io\/)/,
    why: 'only src/bin.ts reads the process',
  },
  {
    names: ['Date', 'performance', 'Math.random', 'crypto'],
    except: /^src\/io\//,
    why: 'the same input gives the same bytes: no clock, no chance',
  },
  { names: ['fetch', 'WebSocket', 'XMLHttpRequest'], except: /^$/, why: 'nothing calls the network' },
];

test.each(rules)('$why', (rule) => {
  expect(offenders(sourceFiles('src', 'charts', 'environments'), rule)).toStrictEqual([]);
});

test('each rule finds its offenders and not their namesakes', () => {
  const offending = madeUp({
    'charts/a.ts': 'export const a = process.env;\nconst { cwd } = process;\nread(process);',
    'src/render/b.ts': 'export const b = new Date();\nexport const id = Math.random();',
    'src/parse/c.ts': "export const c = fetch('x');",
    'src/bin.ts': 'process.exitCode = 1;',
    'src/command-line/near.ts':
      'export const near = (context: Context) => context.process.exitCode;\n// process.env\n',
    'charts/near.ts':
      'export interface Near { readonly process: string }\nexport const near = { process: Math.max(1) };',
  });
  expect(rules.map((rule) => offenders(offending, rule))).toStrictEqual([
    ['charts/a.ts uses process', 'charts/a.ts uses process', 'charts/a.ts uses process'],
    ['src/render/b.ts uses Date', 'src/render/b.ts uses Math.random'],
    ['src/parse/c.ts uses fetch'],
  ]);
});

function offenders(files: readonly SourceFile[], { names, except }: Rule): readonly string[] {
  return files
    .filter(({ path }) => !except.test(path))
    .flatMap((file) =>
      syntaxNodes(file)
        .flatMap(namesUsed)
        .filter((name) => names.includes(name))
        .map((name) => `${file.path} uses ${name}`),
    );
}

/** The names that a node reads: `process` of `process.env` and of `{ env } = process`, `Date` of `new Date()`, also `Math.random`. */
function namesUsed(node: SyntaxNode): readonly string[] {
  const names = ['object', 'callee', 'init', 'right', 'argument', 'body'].flatMap((field) =>
    identifier(child(node, field)),
  );
  const passed = [node['arguments']]
    .flat()
    .flatMap((value) => (isSyntaxNode(value) ? identifier(value) : []));
  const property = text(child(node, 'property'), 'name');
  return [...names, ...passed, ...names.map((name) => `${name}.${property ?? ''}`)];
}

function identifier(node: SyntaxNode | undefined): readonly string[] {
  const name = node?.type === 'Identifier' ? text(node, 'name') : undefined;
  return name === undefined ? [] : [name];
}
