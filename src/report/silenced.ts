import type { Issue } from '../values/issue.ts';
import { count } from './count.ts';
import { issueText } from './issue.ts';
import type { Paint } from './paint.ts';
import { visible } from './visible.ts';

/** What somebody decided to live with, each with the reason; nothing when there is nothing of it. */
export function silencedText(
  silenced: readonly (Issue & { readonly reason: string })[],
  paint: Paint,
): string {
  if (silenced.length === 0) return '';
  const lines = silenced.map(
    (issue) => `${issueText(issue, false, paint)}\n    silenced: ${visible(issue.reason)}`,
  );
  return `\n${[...lines, '', count(silenced.length, 'silenced issue'), ''].join('\n')}`;
}

/** Lines that silence nothing any more, each with the way out: no fault, but somebody may believe in them. */
export function spentText(spent: readonly Issue[] | undefined, paint: Paint): string {
  return (spent ?? []).map((issue) => `\n${issueText(issue, true, paint)}\n`).join('');
}
