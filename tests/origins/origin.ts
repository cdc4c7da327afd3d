import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The files of a whole repository that reproduces an origin, by path. */
export function origin(name: string): Readonly<Record<string, string>> {
  const top = fileURLToPath(new URL(`../fixtures/origins/${name}`, import.meta.url));
  const entries = readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  return Object.fromEntries(
    paths.map((path) => [relative(top, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
}
