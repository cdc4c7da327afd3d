import type { TextFile } from '../values/text-file.ts';
import { judgeEntry, type Verdict } from './judge-entry.ts';
import { listOutput } from './list-output.ts';

/** What separates the folder on disk from what was rendered; every list is sorted by path. */
export interface OutputDifference {
  /** Rendered; nothing stands in their place. */
  readonly missing: readonly TextFile[];
  /** Rendered with other bytes than those on disk, which Purser wrote. */
  readonly stale: readonly TextFile[];
  /** Written by Purser once, no longer rendered. */
  readonly leftover: readonly string[];
  /** Not written by Purser: in a place that it owns, or on a path that it wants. */
  readonly foreign: readonly string[];
  /** How many files already have the rendered bytes. */
  readonly unchanged: number;
}

/**
 * Compares the folder `root`, which need not exist, with the wanted files. `scope` holds the paths below the root, folders or single
 * files, that this run owns ('' is everything): all wanted files lie in it, and nothing outside it is looked at.
 */
export function compareOutput(
  root: string,
  wanted: readonly TextFile[],
  scope: readonly string[],
): OutputDifference {
  const texts = new Map(wanted.map(({ path, text }) => [path, text]));
  const found: Record<Verdict, string[]> = {
    unchanged: [],
    stale: [],
    leftover: [],
    foreign: [],
    ignored: [],
  };
  for (const entry of listOutput(root, scope)) found[judgeEntry(root, entry, texts)].push(entry.path);

  const stale = new Set(found.stale);
  const present = new Set([...found.unchanged, ...found.stale, ...found.foreign]);
  return {
    missing: wanted.filter(({ path }) => !present.has(path)).toSorted(byPath),
    stale: wanted.filter(({ path }) => stale.has(path)).toSorted(byPath),
    leftover: found.leftover.toSorted(),
    foreign: found.foreign.toSorted(),
    unchanged: found.unchanged.length,
  };
}

/** By code unit, as `toSorted` sorts strings: the same on every machine, whatever its locale. */
function byPath(one: TextFile, other: TextFile): number {
  if (one.path === other.path) return 0;
  return one.path < other.path ? -1 : 1;
}
