import { dirname, posix } from 'node:path';
import type { SourceFile } from './source-file.ts';
import { child, syntaxNodes, text } from './syntax.ts';

/** One import of a file: of another source of ours, or of a package or a part of Node.js. Types count: they are knowledge too. */
export interface ImportStatement {
  readonly from: string;
  /** The path of our own source, relative to the repository; otherwise the name as it is written. */
  readonly to: string;
  readonly own: boolean;
}

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

/** Static, dynamic, re-exporting and type-only imports of all the files. */
export function importStatements(files: readonly SourceFile[]): readonly ImportStatement[] {
  return files.flatMap((file) =>
    syntaxNodes(file)
      .filter((node) => importing.has(node.type))
      .flatMap((node) => text(child(node, 'source'), 'value') ?? [])
      .map((specifier) => importStatement(file.path, specifier)),
  );
}

function importStatement(from: string, specifier: string): ImportStatement {
  const own = specifier.startsWith('.');
  return { from, own, to: own ? posix.join(dirname(from), specifier) : specifier };
}
