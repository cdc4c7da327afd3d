import { parseAst } from 'rolldown/parseAst';
import type { SourceFile } from './source-file.ts';

/** A node of the syntax tree (ESTree with TypeScript), of which the rules only read what they check first. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** Every node of a file, parents before their children. TypeScript 7 has no parser for programs; the bundler's is at hand. */
export function syntaxNodes(file: SourceFile): readonly SyntaxNode[] {
  const nodes: SyntaxNode[] = [];
  collect(parseAst(file.text, { lang: 'ts' }, file.path), nodes);
  return nodes;
}

/** The node below a field, for instance the `source` of an import. */
export function child(node: SyntaxNode, field: string): SyntaxNode | undefined {
  const value = node[field];
  return isSyntaxNode(value) ? value : undefined;
}

/** The node's text field, for instance the `name` of an identifier. */
export function text(node: SyntaxNode | undefined, field: string): string | undefined {
  const value = node?.[field];
  return typeof value === 'string' ? value : undefined;
}

function collect(value: unknown, nodes: SyntaxNode[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, nodes);
  } else if (isSyntaxNode(value)) {
    nodes.push(value);
    for (const part of Object.values(value)) collect(part, nodes);
  }
}

/** True for nodes alone; a tree also holds positions, texts and lists. */
export function isSyntaxNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    'start' in value
  );
}
