import type { Issue } from '../values/issue.ts';
import type { Paint } from './paint.ts';
import { visible } from './visible.ts';

/** One issue on one line, and its way out below it where that is to be said. */
export function issueText(
  { file, line, column, what, help, rule }: Issue,
  saysHelp: boolean,
  paint: Paint,
): string {
  const place = line === undefined ? file : `${file}:${line}:${column}`;
  const id = rule === undefined ? '' : paint('dim', ` [${rule}]`);
  const wayOut = help === undefined || !saysHelp ? '' : `\n    ${paint('cyan', visible(help))}`;
  return `${paint('bold', visible(place))}  ${visible(what)}${id}${wayOut}`;
}
