import { accessSync, constants } from 'node:fs';
import { foldersAbove } from './folders-above.ts';
import { attemptUnless } from './system-error.ts';

/** Stops a run that could only change part of the tree: asks for every existing folder in which a file would come or go. */
export function requireWritable(root: string, paths: readonly string[]): void {
  const folders = new Set(paths.flatMap(foldersAbove).map((folder) => `${root}/${folder}`));
  for (const folder of [root, ...folders]) {
    // With `/.`, a file in a folder's place (a leftover, going away) is told apart from a folder that may not be entered.
    attemptUnless(['ENOENT', 'ENOTDIR'], 'write', folder, () =>
      accessSync(`${folder}/.`, constants.W_OK | constants.X_OK),
    );
  }
}
