import { proposeCompletions } from '@stricli/core';
import { application } from './application.ts';
import type { Context } from './context.ts';

/**
 * Says, a line each, what can stand in the place of the last word, and behind a tab what it means; `words` is the command line without
 * the program. The scripts of `purser completion` ask for it.
 */
export async function complete(words: readonly string[], context: Context): Promise<void> {
  const given = words.length === 0 ? [''] : words;
  const all = await proposeCompletions(application, given, context);
  const fitting = all.filter(({ completion }) => completion.startsWith(given.at(-1) ?? ''));
  const others = fitting.filter(({ completion }) => !completion.startsWith('-'));
  // Flags are many, and whoever wants one begins with a dash.
  const proposals = given.at(-1) === '' && others.length > 0 ? others : fitting;
  context.terminal.out(proposals.map(({ completion, brief }) => `${completion}\t${brief}\n`).join(''));
}
