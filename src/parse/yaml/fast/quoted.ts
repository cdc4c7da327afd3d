import { code } from './characters.ts';
import type { Cursor } from './cursor.ts';

const readSingleQuoted = (cursor: Cursor): string | undefined => {
  const { text } = cursor;
  let end = text.indexOf("'", cursor.at + 1);
  while (end !== -1 && text.charCodeAt(end + 1) === code.singleQuote) end = text.indexOf("'", end + 2);
  if (end === -1) return undefined;
  const raw = text.slice(cursor.at + 1, end);
  cursor.at = end + 1;
  return raw.includes('\n') ? undefined : raw.replaceAll("''", "'");
};

const readDoubleQuoted = (cursor: Cursor): string | undefined => {
  const end = cursor.text.indexOf('"', cursor.at + 1);
  if (end === -1) return undefined;
  const raw = cursor.text.slice(cursor.at + 1, end);
  cursor.at = end + 1;
  return raw.includes('\n') || raw.includes('\\') ? undefined : raw;
};

export const isQuote = (character: number): boolean =>
  character === code.singleQuote || character === code.doubleQuote;

/** The text between the quotes at the cursor, which then stands behind them; one line and no escape, or `undefined`. */
export const readQuoted = (cursor: Cursor): string | undefined =>
  cursor.text.charCodeAt(cursor.at) === code.singleQuote
    ? readSingleQuoted(cursor)
    : readDoubleQuoted(cursor);
