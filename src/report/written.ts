import type { TextFile } from '../values/text-file.ts';
import { count } from './count.ts';
import type { Paint } from './paint.ts';

/** What was done to the output folder. */
export interface Written {
  readonly missing: readonly TextFile[];
  readonly stale: readonly TextFile[];
  readonly leftover: readonly string[];
  readonly unchanged: number;
}

/** Most files that are named one by one. */
const most = 30;

/** What a synth did to the output folder: each file while they are few, always the sums. */
export function writtenText(written: Written, output: string, paint: Paint): string {
  const { missing, stale, leftover, unchanged } = written;
  const sums = `${count(missing.length, 'file')} added, ${stale.length} changed, ${leftover.length} removed, ${unchanged} unchanged`;
  return `${[...changedLines(written, output, paint), `${output}: ${sums}`].join('\n')}\n`;
}

/** A line for each file, unless they are too many. */
export function changedLines(
  { missing, stale, leftover }: Written,
  output: string,
  paint: Paint,
): readonly string[] {
  const lines = [
    ...missing.map(({ path }) => paint('green', `+ ${output}/${path}`)),
    ...stale.map(({ path }) => paint('yellow', `~ ${output}/${path}`)),
    ...leftover.map((path) => paint('red', `- ${output}/${path}`)),
  ];
  return lines.length > most ? [] : lines;
}
