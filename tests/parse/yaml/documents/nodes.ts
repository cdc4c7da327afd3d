import * as fc from 'fast-check';
import { key } from './words.ts';

/** How one file is written; the same values can look many ways. */
export interface Style {
  readonly step: number;
  readonly dashIndent: number;
  readonly comment: string;
  readonly eol: string;
}

type Lines = readonly string[];
/** Lines for a place at this indentation; an inline value has a single line and starts with a space. */
export type Node = (style: Style, indent: number) => Lines;

const pad = (width: number): string => ' '.repeat(width);

const scalarNode =
  (scalar: string): Node =>
  () => [` ${scalar}`];

const literalNode =
  (header: string, body: readonly string[]): Node =>
  (style, indent) => [
    ` ${header}`,
    ...body.map((line) => (line === '' ? '' : pad(indent + style.step) + line)),
  ];

const mapNode =
  (entries: readonly (readonly [string, Node])[]): Node =>
  (style, indent) => [
    style.comment,
    ...entries.flatMap(([name, node]) => {
      const [first = '', ...rest] = node(style, indent + style.step);
      return [`${pad(indent + style.step)}${name}:${first}`, ...rest];
    }),
  ];

const listNode =
  (items: readonly Node[]): Node =>
  (style, indent) => [
    '',
    ...items.flatMap((node) => {
      // a list inside a list must not start in the same column
      const [first = '', ...rest] = node(style, indent + (style.dashIndent || 1));
      return [`${pad(indent + style.dashIndent)}-${first}`, ...rest];
    }),
  ];

/** `- a: 1`, the mapping on the line of its dash. */
const compactNode =
  (entries: readonly (readonly [string, string])[]): Node =>
  (style, indent) => {
    // `indent` is one too deep for a dash in column zero, see listNode
    const column = indent + (style.dashIndent === 0 ? 1 : 2);
    return entries.map(([name, value], at) => `${at === 0 ? ' ' : pad(column)}${name}: ${value}`);
  };

/** No key twice: what the generator would hit now and then has a test of its own. */
export const entriesOf = <Value>(
  keys: fc.Arbitrary<string>,
  values: fc.Arbitrary<Value>,
  maxLength: number,
): fc.Arbitrary<readonly (readonly [string, Value])[]> =>
  fc.uniqueArray(fc.tuple(keys, values), {
    minLength: 1,
    maxLength,
    selector: ([name]) => name.replaceAll(/['"]/g, ''),
  });

const flowText = (scalar: fc.Arbitrary<string>): fc.Arbitrary<string> => {
  const { flow } = fc.letrec<{ flow: string }>((tie) => ({
    flow: fc.oneof(
      { maxDepth: 3 },
      scalar,
      fc.array(tie('flow'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
      entriesOf(key, tie('flow'), 3).map((items) => `{ ${items.map(([k, v]) => `${k}: ${v}`).join(', ')} }`),
    ),
  }));
  return flow;
};

/** What can stand behind a key. */
export const nodes = (scalar: fc.Arbitrary<string>, keys: fc.Arbitrary<string>): fc.Arbitrary<Node> => {
  const line = fc.oneof(scalar, fc.constantFrom('', 'echo $X', '# no comment', '  deeper', ''));
  const body = fc.tuple(scalar, fc.array(line, { maxLength: 3 })).map(([first, rest]) => [first, ...rest]);
  const leaf = fc.oneof(
    { weight: 6, arbitrary: scalar.map(scalarNode) },
    { weight: 3, arbitrary: flowText(scalar).map(scalarNode) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('|', '|-', '|+'), body)
        .map(([header, lines]) => literalNode(header, lines)),
    },
    { weight: 1, arbitrary: fc.constantFrom('', ' ', ' # nothing').map((text): Node => () => [text]) },
  );
  const compact = entriesOf(keys, scalar, 3).map(compactNode);
  return fc.letrec<{ node: Node }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      entriesOf(keys, tie('node'), 4).map(mapNode),
      fc.array(fc.oneof(tie('node'), compact), { minLength: 1, maxLength: 4 }).map(listNode),
    ),
  })).node;
};
