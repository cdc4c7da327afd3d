import { code } from './characters.ts';
import { type Cursor, toContent } from './cursor.ts';

const header = /\|[-+]?\n/y;

const chomp = (body: string, indicator: string): string => {
  if (indicator === '+') return body;
  const text = body.replace(/\n+$/, '');
  return indicator === '-' ? text : `${text}\n`;
};

/**
 * The text below a `|`, as long as its lines keep the indentation of the first. Blank lines must be truly
 * empty and the first line must not be: around those, the rules are subtle and the strict reader knows them.
 */
export const readLiteral = (cursor: Cursor, parent: number): string | undefined => {
  const { text } = cursor;
  header.lastIndex = cursor.at;
  const [mark] = header.exec(text) ?? [];
  if (mark === undefined) return undefined;
  cursor.at += mark.length;
  const start = cursor.at;
  let margin = start;
  while (text.charCodeAt(margin) === code.space) margin += 1;
  const width = margin - start;
  if (width <= parent || text.charCodeAt(margin) === code.lineFeed) return undefined;
  const body = readLines(cursor, text.slice(start, margin), parent);
  if (body === undefined) return undefined;
  toContent(cursor);
  return chomp(body, mark.slice(1, -1));
};

const readLines = (cursor: Cursor, margin: string, parent: number): string | undefined => {
  const { text } = cursor;
  let body = '';
  while (cursor.at < text.length) {
    const end = text.indexOf('\n', cursor.at);
    const line = text.slice(cursor.at, end);
    if (line !== '' && line.trimStart() === '') return undefined;
    if (line !== '' && !line.startsWith(margin)) return line.search(/[^ ]/) <= parent ? body : undefined;
    body += `${line.slice(margin.length)}\n`;
    cursor.at = end + 1;
  }
  return body;
};
