import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** A TypeScript source; the rules take lists of these, so that each rule can be shown a list that breaks it. */
export interface SourceFile {
  /** Relative to the repository, with `/` between the folders. */
  readonly path: string;
  readonly text: string;
}

/** Every source below the given folders, as it is now. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name.replaceAll(sep, '/')}`)
      .toSorted()
      .map((path) => ({ path, text: readFileSync(join(repository, path), 'utf8') })),
  );
}

/** Files of a test's own making, by path. */
export function madeUp(texts: Readonly<Record<string, string>>): readonly SourceFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}
