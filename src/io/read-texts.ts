import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextFile } from '../values/text-file.ts';
import { attempt } from './system-error.ts';

/** The text of one file below a root. */
export function readText(root: string, path: string): string {
  const file = join(root, path);
  return attempt('read', file, () => readFileSync(file, 'utf8'));
}

/** The paths of all files below some folders, as far as these exist. */
export function filesBelow(root: string, folders: readonly string[]): readonly string[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => filesIn(root, folder));
}

function filesIn(root: string, folder: string): readonly string[] {
  const entries = attempt('read', join(root, folder), () =>
    readdirSync(join(root, folder), { withFileTypes: true }),
  );
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(root, path);
    return entry.isFile() ? [path] : [];
  });
}

/** Some files below a root, with their texts; those that are not there are left out. */
export function readTexts(root: string, paths: readonly string[]): readonly TextFile[] {
  return paths
    .filter((path) => existsSync(join(root, path)))
    .map((path) => ({ path, text: readText(root, path) }));
}

/** What a folder holds; empty when there is none. */
export function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? attempt('read', folder, () => readdirSync(folder)) : [];
}
