import { count } from './count.ts';
import type { Paint } from './paint.ts';
import { changedLines, type Written } from './written.ts';

/** What a synth of a watch did, and how long after the first sign of the change it was done. */
export function rewrittenText(written: Written, output: string, milliseconds: number, paint: Paint): string {
  const { missing, stale, leftover } = written;
  const sums = `${count(missing.length, 'file')} added, ${stale.length} changed, ${leftover.length} removed`;
  const end = `${output}: ${sums} in ${Math.round(milliseconds)} ms`;
  return `${[...changedLines(written, output, paint), end].join('\n')}\n`;
}

/** What a watch looks at: of these folders those that lie in none of the others. */
export function watchingText(folders: readonly string[]): string {
  const outermost = folders.filter((folder) => !folders.some((other) => folder.startsWith(`${other}/`)));
  const names = [...new Set(outermost)].map((folder) => `${folder}/`);
  return `watching ${[...names, 'purser itself'].join(', ')}; Ctrl-C ends it\n`;
}

export const programChanged =
  'purser itself changed (its charts, schemas, sources or packages), and this one still renders by the old ones.\n' +
  'Nothing was written; start it again: purser synth --watch\n';
