import { existsSync } from 'node:fs';
import type { OutputDifference } from './compare-output.ts';
import { inTheWayOf } from './in-the-way.ts';
import { moveIntoPlace } from './move-into-place.ts';
import { OutputError } from './output-error.ts';
import { removeEmptyFolders, removeFiles } from './remove-files.ts';
import { requireWritable } from './require-writable.ts';
import { stageFiles } from './stage-files.ts';
import { claimStaging, releaseStaging, stagingName } from './staging.ts';

/**
 * Makes the folder `root` what was rendered. Nothing in place changes before every new file is staged whole beside it, so an error until
 * then leaves the tree as it was; a kill at any instant leaves whole old or whole new files, and the next call repairs. Call it even when
 * nothing differs: it then clears away what a killed run left.
 */
export function writeOutput(root: string, difference: OutputDifference): void {
  const { missing, stale, leftover, foreign } = difference;
  refuseForeign(root, foreign);
  const arriving = [...missing, ...stale];
  const touched = [...arriving.map(({ path }) => path), ...leftover];
  if (touched.length === 0 && !existsSync(`${root}/${stagingName}`)) return;

  requireWritable(root, touched);
  const staging = claimStaging(root);
  try {
    stageFiles(root, staging.folder, arriving);
    const isInTheWay = leftover.length === 0 ? () => false : inTheWayOf(missing);
    removeFiles(root, leftover.filter(isInTheWay));
    moveIntoPlace(staging.folder, root);
    removeFiles(
      root,
      leftover.filter((path) => !isInTheWay(path)),
    );
    if (staging.recovers) removeEmptyFolders(root);
  } finally {
    releaseStaging(root);
  }
}

/** The commands list all foreign files; this keeps any other caller from overwriting one. */
function refuseForeign(root: string, foreign: readonly string[]): void {
  const [first] = foreign;
  if (first === undefined) return;
  const more = foreign.length > 1 ? `, nor were ${foreign.length - 1} others` : '';
  const help = `move it out of ${root} or delete it, then run purser synth`;
  throw new OutputError(`${root}/${first}`, `was not written by purser${more}`, help);
}
