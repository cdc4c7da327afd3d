import { readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { allFoldersAbove } from './folders-above.ts';
import { stagingName } from './staging.ts';
import { attempt, attemptUnless } from './system-error.ts';

/** Removes the files, then those folders above them that became empty; the root stays. */
export function removeFiles(root: string, paths: readonly string[]): void {
  for (const path of paths) {
    attemptUnless(['ENOENT'], 'remove', `${root}/${path}`, () => unlinkSync(`${root}/${path}`));
  }
  const folders = [...allFoldersAbove(paths)];
  // The deepest first: a folder's path is longer than that of any folder above it.
  for (const folder of folders.toSorted((one, other) => other.length - one.length)) {
    removeIfEmpty(`${root}/${folder}`);
  }
}

/** Removes the folders below `folder` that hold no file at any depth. */
export function removeEmptyFolders(folder: string): void {
  for (const entry of attempt('read', folder, () => readdirSync(folder, { withFileTypes: true }))) {
    if (!entry.isDirectory() || entry.name === stagingName) continue;
    removeEmptyFolders(`${folder}/${entry.name}`);
    removeIfEmpty(`${folder}/${entry.name}`);
  }
}

/** Left to the operating system, which tells an empty folder from a full one at the very moment of removal. */
function removeIfEmpty(folder: string): void {
  attemptUnless(['ENOTEMPTY', 'EEXIST', 'ENOENT'], 'remove', folder, () => rmdirSync(folder));
}
