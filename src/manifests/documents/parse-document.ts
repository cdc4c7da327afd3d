import { isCollection, isScalar, parseAllDocuments, visit, type Document } from 'yaml';
import { kubernetesYaml } from '../kubernetes-yaml.ts';
import { endOfFlow } from './end-of-flow.ts';

/** The trees of one text, and from an offset in them back to the text. */
export interface ParsedDocument {
  readonly documents: readonly Document.Parsed[];
  /** The text that they are of. */
  readonly text: string;
  readonly original: (offset: number) => number;
}

/** Spaces that were put before a line: where it begins in the text as it was given, and how many. */
interface Padding {
  readonly at: number;
  readonly length: number;
}

/** Each round reads the whole text again: of large texts only a few. */
const mostCharacters = 2_000_000;

/**
 * Kubernetes' decoder does not look at indentation within quotes and brackets (sigs.k8s.io/yaml goyaml.v2/scannerc.go: yaml_parser_scan_flow_scalar,
 * yaml_parser_unroll_indent), where YAML asks that lines stand deeper than the key: `key: '{`, lines, and `}'` below the key. `yaml` reads what
 * comes too early when it stands deeper.
 */
export function parseDocument(text: string): ParsedDocument {
  let paddings: readonly Padding[] = [];
  for (let round = 0; ; round += 1) {
    const given = withPaddings(text, paddings);
    const documents = parseAllDocuments(given, kubernetesYaml);
    const trees = Array.isArray(documents) ? documents : [];
    const original = (offset: number) => withoutPaddings(offset, paddings);
    const more = round * text.length < mostCharacters ? missing(given, trees[0]) : [];
    if (more.length === 0) return { documents: trees, text: given, original };
    const added = more.map(({ at, length }) => ({ at: original(at), length }));
    paddings = [...paddings, ...added].toSorted((one, other) => one.at - other.at);
  }
}

function withPaddings(text: string, paddings: readonly Padding[]): string {
  let made = '';
  let from = 0;
  for (const { at, length } of paddings) {
    made += text.slice(from, at) + ' '.repeat(length);
    from = at;
  }
  return made + text.slice(from);
}

function withoutPaddings(offset: number, paddings: readonly Padding[]): number {
  let left = offset;
  for (const { at, length } of paddings) {
    if (left <= at) break;
    left = Math.max(at, left - length);
  }
  return left;
}

/** What the lines lack of the text in quotes or brackets that the first error says is not closed; nothing when that is no matter of indentation. */
function missing(text: string, document: Document.Parsed | undefined): readonly Padding[] {
  const [error] = document?.errors ?? [];
  if (document === undefined || error === undefined || !unclosed.has(error.code)) return [];
  const start = startOf(document, error.pos[0]);
  const end = start === undefined ? undefined : endOfFlow(text, start);
  if (start === undefined || end === undefined) return [];
  const depth = start - text.lastIndexOf('\n', start - 1);
  const paddings: Padding[] = [];
  for (let at = text.indexOf('\n', start) + 1; at > 0 && at <= end; at = text.indexOf('\n', at) + 1) {
    const [spaces = ''] = /^ */.exec(text.slice(at, at + depth)) ?? [];
    const isBlank = /^[ \r]*$/.test(text.slice(at, lineEnd(text, at)));
    if (!isBlank && spaces.length < depth) paddings.push({ at, length: depth - spaces.length });
  }
  return paddings;
}

const unclosed: ReadonlySet<string> = new Set(['MISSING_CHAR', 'BAD_INDENT']);

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** Where the outermost node begins that ends where the error stands. */
function startOf(document: Document.Parsed, end: number): number | undefined {
  let start: number | undefined;
  visit(document, {
    Node: (_, node) => {
      if (
        start === undefined &&
        (isScalar(node) || isCollection(node)) &&
        node.range?.[1] === end &&
        isFlow(node)
      )
        start = node.range[0];
    },
  });
  return start;
}

function isFlow(node: { readonly type?: string; readonly flow?: boolean }): boolean {
  return node.flow === true || node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE';
}
