import { parseAst } from 'rolldown/parseAst';

/** A node of a syntax tree (ESTree with TypeScript); fields are checked when they are read. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** The statements of a TypeScript source. */
export function statementsOf(text: string, path: string): readonly SyntaxNode[] {
  return nodes(parseAst(text, { lang: 'ts' }, path).body);
}

/** The node below a field. */
export function child(node: SyntaxNode, field: string): SyntaxNode | undefined {
  const value = node[field];
  return isNode(value) ? value : undefined;
}

/** The nodes of a list below a field. */
export function children(node: SyntaxNode, field: string): readonly SyntaxNode[] {
  return nodes(node[field]);
}

/** The name of an identifier, or the text of a quoted key. */
export function nameOf(node: SyntaxNode | undefined): string {
  const name = node?.['name'] ?? node?.['value'];
  return typeof name === 'string' ? name : '';
}

function nodes(value: unknown): readonly SyntaxNode[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
