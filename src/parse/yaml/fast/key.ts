import { readPlainScalar } from '../scalar/plain-scalar.ts';
import { code, isFlowIndicator, startsPlain } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { isQuote, readQuoted } from './quoted.ts';

// YAML itself stops at 1024 characters, quotes included
const longest = 1000;

const endsKey = (text: string, at: number): boolean => {
  if (text.charCodeAt(at) !== code.colon) return false;
  const next = text.charCodeAt(at + 1);
  return next === code.space || next === code.lineFeed;
};

const isInside = (text: string, at: number, flow: boolean): boolean => {
  const found = text.charCodeAt(at);
  if (found === code.lineFeed || (found === code.hash && text.charCodeAt(at - 1) === code.space))
    return false;
  return !(
    flow &&
    (isFlowIndicator(found) || (found === code.colon && isFlowIndicator(text.charCodeAt(at + 1))))
  );
};

const readPlainKey = (cursor: Cursor, flow: boolean): string | undefined => {
  const { text, at: start } = cursor;
  // a document mark, or too close to one
  if (!startsPlain(text, start) || text.startsWith('---', start) || text.startsWith('...', start))
    return undefined;
  let end = start + 1;
  while (!endsKey(text, end)) {
    if (!isInside(text, end, flow)) return undefined;
    end += 1;
  }
  if (text.charCodeAt(end - 1) === code.space) return undefined;
  cursor.at = end;
  const key = readPlainScalar(text.slice(start, end));
  return typeof key === 'string' ? key : undefined;
};

/** The key at the cursor, which then stands behind its colon; `undefined` when this is no key or no ordinary one. */
export const readKey = (cursor: Cursor, flow: boolean): string | undefined => {
  const quoted = isQuote(cursor.text.charCodeAt(cursor.at));
  const key = quoted ? readQuoted(cursor) : readPlainKey(cursor, flow);
  if (key === undefined || key.length > longest || key === '__proto__') return undefined;
  if (!endsKey(cursor.text, cursor.at)) return undefined;
  cursor.at += 1;
  return key;
};
