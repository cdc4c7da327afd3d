import type { TextFile } from '../values/text-file.ts';
import { foldersAbove } from '../values/folders-above.ts';
import { allFoldersAbove } from './folders-above.ts';

/**
 * Tells which leftovers have to go before the new files can come: a file where a folder belongs, and the reverse. Letter case is ignored,
 * because on some disks `A.yaml` and `a.yaml` are one file, and removing the old name last would remove the new file.
 */
export function inTheWayOf(arriving: readonly TextFile[]): (leftover: string) => boolean {
  const files = new Set(arriving.map(({ path }) => path.toLowerCase()));
  const folders = allFoldersAbove([...files]);
  return (leftover) => {
    const path = leftover.toLowerCase();
    return files.has(path) || folders.has(path) || foldersAbove(path).some((folder) => files.has(folder));
  };
}
