import { posix } from 'node:path';
import { commentBefore, type Comment } from './comment.ts';
import { child, children, nameOf, statementsOf, type SyntaxNode } from './syntax.ts';

/** What a module calls by a name: an expression, or one field of it. */
export interface Declared {
  readonly expression: SyntaxNode;
  readonly field: string | undefined;
  readonly comment: Comment | undefined;
}

/** A source, as far as the comments of its schemas can be found in it. */
export interface Module {
  readonly path: string;
  readonly text: string;
  readonly declared: ReadonlyMap<string, Declared>;
  /** By local name: the module and the name there. */
  readonly imported: ReadonlyMap<string, { readonly path: string; readonly name: string }>;
}

/** Reads the constants and imports of a source. */
export function readModule(path: string, text: string): Module {
  const declared = new Map<string, Declared>();
  const imported = new Map<string, { readonly path: string; readonly name: string }>();
  for (const statement of statementsOf(text, path)) {
    if (statement.type === 'ImportDeclaration') {
      const from = posix.join(posix.dirname(path), nameOf(child(statement, 'source')));
      for (const each of children(statement, 'specifiers'))
        imported.set(nameOf(child(each, 'local')), { path: from, name: nameOf(child(each, 'imported')) });
    } else {
      const comment = commentBefore(text, statement.start);
      const declaration = child(statement, 'declaration') ?? statement;
      for (const each of children(declaration, 'declarations'))
        for (const [name, found] of declaredBy(each, comment)) declared.set(name, found);
    }
  }
  return { path, text, declared, imported };
}

/** The names of `const x = …` and of `const { a, b } = …`. */
function declaredBy(
  declarator: SyntaxNode,
  comment: Comment | undefined,
): readonly (readonly [string, Declared])[] {
  const id = child(declarator, 'id');
  const expression = child(declarator, 'init');
  if (id === undefined || expression === undefined) return [];
  if (id.type === 'Identifier') return [[nameOf(id), { expression, field: undefined, comment }]];
  return children(id, 'properties').map((property) => [
    nameOf(child(property, 'value')),
    { expression, field: nameOf(child(property, 'key')), comment: undefined },
  ]);
}
