import { expect, test } from 'vitest';
import { madeUp, sourceFiles, type SourceFile } from './source-file.ts';
import { child, syntaxNodes, text, type SyntaxNode } from './syntax.ts';

/** Files over 150 lines, each with the reason why it is better whole. */
const longFiles: Readonly<Record<string, string>> = {
  'environments/environment.ts': 'the schema of one input file, whose comments are the manual of its users',
  'environments/service.ts': 'the schema of one input file, whose comments are the manual of its users',
};

const files = sourceFiles('src', 'charts', 'environments');
const functions = files.flatMap(functionsOf);

test('half of the files have at most 60 lines', () => {
  expect(median(files.map(lineCount))).toBeLessThanOrEqual(60);
});

test('no file has more than 150 lines without a reason', () => {
  const long = files.filter((file) => lineCount(file) > 150).map(({ path }) => path);
  expect(long.filter((path) => longFiles[path] === undefined)).toStrictEqual([]);
});

test('half of the functions have at most 12 lines', () => {
  expect(median(functions.map(({ lines }) => lines))).toBeLessThanOrEqual(12);
});

test('no function has more than 40 lines, and no constructor of a chart more than 60', () => {
  expect(tooLong(functions)).toStrictEqual([]);
});

test('long functions of every kind are found with their place', () => {
  const offending = madeUp({
    'src/io/a.ts': `function a() ${body(41)}\nconst b = () => ${body(40)};`,
    'src/io/b.ts': `\nexport const b = { c() ${body(41)} };\n`,
    'charts/c.ts': `class C {\nconstructor() ${body(60)}\nd() ${body(41)} }`,
    'src/io/d.ts': `class D {\nconstructor() ${body(41)} }`,
  });
  expect(tooLong(offending.flatMap(functionsOf))).toStrictEqual([
    'src/io/a.ts:1: 41',
    'src/io/b.ts:2: 41',
    'charts/c.ts:62: 41',
    'src/io/d.ts:2: 41',
  ]);
});

function body(lines: number): string {
  return `{\n${'f();\n'.repeat(lines - 2)}}`;
}

interface FunctionSize {
  readonly place: string;
  readonly lines: number;
  readonly limit: number;
}

/** Everything that has a body in braces; an arrow to an expression is part of the function around it. */
function functionsOf(file: SourceFile): readonly FunctionSize[] {
  const nodes = syntaxNodes(file);
  const constructors = new Set(
    nodes.filter((node) => node['kind'] === 'constructor').map((node) => child(node, 'value')),
  );
  return nodes.filter(isFunction).map((node) => ({
    place: `${file.path}:${linesOf(file.text.slice(0, node.start))}`,
    lines: linesOf(file.text.slice(node.start, node.end)),
    limit: file.path.startsWith('charts/') && constructors.has(node) ? 60 : 40,
  }));
}

function isFunction(node: SyntaxNode): boolean {
  return (
    /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type) &&
    /^(?:BlockStatement|FunctionBody)$/.test(text(child(node, 'body'), 'type') ?? '')
  );
}

function tooLong(sizes: readonly FunctionSize[]): readonly string[] {
  return sizes.filter(({ lines, limit }) => lines > limit).map(({ place, lines }) => `${place}: ${lines}`);
}

function lineCount({ text: content }: SourceFile): number {
  return linesOf(content.trimEnd());
}

function linesOf(content: string): number {
  return content.split('\n').length;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
