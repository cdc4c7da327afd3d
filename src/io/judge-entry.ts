import { closeSync, openSync, readSync } from 'node:fs';
import { isOwned, ownershipHeader } from '../values/ownership.ts';
import { foldersAbove } from '../values/folders-above.ts';
import { holdsText } from './holds-text.ts';
import type { OutputEntry } from './list-output.ts';
import { attempt } from './system-error.ts';

export type Verdict = 'unchanged' | 'stale' | 'leftover' | 'foreign' | 'ignored';

/** What one thing on disk means for the texts that are wanted, by path. */
export function judgeEntry(root: string, entry: OutputEntry, wanted: ReadonlyMap<string, string>): Verdict {
  const { path, kind } = entry;
  if (kind === 'file') return judgeFile(`${root}/${path}`, wanted.get(path));
  if (kind === 'other') return 'foreign';
  // Litter keeps its folder from being removed, so it matters where a file has to take that folder's place.
  const isInTheWay =
    kind === 'litter'
      ? foldersAbove(path).some((folder) => wanted.has(folder))
      : [...wanted.keys()].some((file) => file.startsWith(`${path}/`));
  return isInTheWay ? 'foreign' : 'ignored';
}

function judgeFile(file: string, text: string | undefined): Verdict {
  if (text === undefined) return isOwned(beginningOf(file)) ? 'leftover' : 'foreign';
  if (attempt('read the listed file', file, () => holdsText(file, text))) return 'unchanged';
  return isOwned(beginningOf(file)) ? 'stale' : 'foreign';
}

function beginningOf(file: string): string {
  return attempt('read the listed file', file, () => {
    const descriptor = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(ownershipHeader.length);
      return bytes.toString('latin1', 0, readSync(descriptor, bytes, 0, bytes.length, 0));
    } finally {
      closeSync(descriptor);
    }
  });
}
