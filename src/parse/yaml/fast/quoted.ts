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

// what people and programs escape most, and what JSON means by it too; the strict reader knows the others
const simple = /^(?:[^\\]|\\["\\/nt])*$/;

const isEscaped = (text: string, at: number): boolean => {
  let before = at;
  while (text[before - 1] === '\\') before -= 1;
  return (at - before) % 2 === 1;
};

const readDoubleQuoted = (cursor: Cursor): string | undefined => {
  const { text, at } = cursor;
  let end = text.indexOf('"', at + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  if (end === -1) return undefined;
  const raw = text.slice(at + 1, end);
  cursor.at = end + 1;
  if (raw.includes('\n')) return undefined;
  if (!raw.includes('\\')) return raw;
  return simple.test(raw) ? unescaped(raw) : undefined;
};

const meanings: Readonly<Record<string, string>> = { n: '\n', t: '\t' };

const unescaped = (raw: string): string =>
  raw.replaceAll(/\\(.)/g, (_, letter: string) => meanings[letter] ?? letter);

export const isQuote = (character: number): boolean =>
  character === code.singleQuote || character === code.doubleQuote;

/** The text between the quotes at the cursor, which then stands behind them; one line with simple escapes, or `undefined`. */
export const readQuoted = (cursor: Cursor): string | undefined =>
  cursor.text.charCodeAt(cursor.at) === code.singleQuote
    ? readSingleQuoted(cursor)
    : readDoubleQuoted(cursor);
