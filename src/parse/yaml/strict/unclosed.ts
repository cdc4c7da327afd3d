import type { CST } from 'yaml';
import { maxDepth } from '../limits.ts';
import type { Fault } from './fault.ts';
import { walkTokens } from './tokens.ts';

const closes = { '{': '}', '[': ']' } as const;

const isOpenQuote = (token: CST.FlowScalar, quote: string): boolean =>
  token.source.length === 1 || !token.source.endsWith(quote) || isEscapedEnd(token.source, quote);

/** Whether the quote at the end belongs to the text: behind an odd number of backslashes. */
const isEscapedEnd = (source: string, quote: string): boolean =>
  quote === '"' && /(?<!\\)(?:\\\\)*\\"$/.test(source);

const missing = (token: CST.Token): '"' | "'" | '}' | ']' | undefined => {
  if (token.type === 'double-quoted-scalar') return isOpenQuote(token, '"') ? '"' : undefined;
  if (token.type === 'single-quoted-scalar') return isOpenQuote(token, "'") ? "'" : undefined;
  if (token.type !== 'flow-collection') return undefined;
  const close = token.start.source === '{' ? closes['{'] : closes['['];
  return token.end.some(({ source }) => source === close) ? undefined : close;
};

/** The first bracket or quote that is never closed. `yaml` reports where it gave up looking, often far below. */
export const findUnclosed = (
  tokens: readonly CST.Token[],
): (Fault & { readonly offset: number }) | undefined => {
  for (const { token } of walkTokens(tokens, maxDepth)) {
    const close = missing(token);
    if (close === undefined) continue;
    return {
      offset: token.offset,
      what: `opened here and never closed with ${close}`,
      help: `add the missing ${close}, or put the whole value in quotes if it is text`,
    };
  }
  return undefined;
};
