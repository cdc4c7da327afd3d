import { accessSync, constants } from 'node:fs';
import { allFoldersAbove, folderOf } from './folders-above.ts';
import { attemptUnless } from './system-error.ts';

/** Stops a run that could only change part of the tree: asks for every existing folder in which a file would come or go. */
export function requireWritable(root: string, paths: readonly string[]): void {
  // Below a folder that is not there nothing is, and a system call that fails costs far more than one that does not.
  const absent = new Set<string>();
  if (!isWritable(root)) return;
  for (const folder of allFoldersAbove(paths)) {
    if (absent.has(folderOf(folder)) || !isWritable(`${root}/${folder}`)) absent.add(folder);
  }
}

/** False for a folder that is not there; one that is there and may not be changed is an error. */
function isWritable(folder: string): boolean {
  let isThere = false;
  // With `/.`, a file in a folder's place (a leftover, going away) is told apart from a folder that may not be entered.
  attemptUnless(['ENOENT', 'ENOTDIR'], 'write', folder, () => {
    accessSync(`${folder}/.`, constants.W_OK | constants.X_OK);
    isThere = true;
  });
  return isThere;
}
