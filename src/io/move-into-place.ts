import { lstatSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { OutputError } from './output-error.ts';
import { removeEmptyFolders } from './remove-files.ts';
import { attempt, codeOf } from './system-error.ts';

/** Moves what is staged into `folder`, a whole folder at once where none exists yet; a move is atomic, so a kill leaves old or new. */
export function moveIntoPlace(staged: string, folder: string): void {
  for (const entry of attempt('read', staged, () => readdirSync(staged, { withFileTypes: true }))) {
    const source = `${staged}/${entry.name}`;
    const target = `${folder}/${entry.name}`;
    if (entry.isDirectory() && isFolder(target)) moveIntoPlace(source, target);
    else attempt('write', target, () => moveOne(source, target));
  }
}

/** Never a link to a folder: following it would write outside the output. */
function isFolder(target: string): boolean {
  const stats = attempt('read', target, () => lstatSync(target, { throwIfNoEntry: false }));
  if (stats === undefined) return false;
  if (stats.isDirectory()) return true;
  throw new OutputError(target, 'is not a folder', 'move it away, then run purser again');
}

function moveOne(source: string, target: string): void {
  try {
    renameSync(source, target);
  } catch (error) {
    if (codeOf(error) !== 'EISDIR') throw error;
    // A folder that holds no file, left by leftovers or a killed run: git does not know it, and nobody misses it.
    removeEmptyFolders(target);
    rmdirSync(target);
    renameSync(source, target);
  }
}
