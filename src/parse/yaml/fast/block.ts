import { maxDepth } from '../limits.ts';
import { readPlainScalar } from '../scalar/plain-scalar.ts';
import type { YamlMap, YamlScalar, YamlValue } from '../../../values/yaml-value.ts';
import { code, startsPlain } from './characters.ts';
import { type Cursor, endLine, isDash, skipSpaces } from './cursor.ts';
import { readFlow } from './flow.ts';
import { readKey } from './key.ts';
import { readLiteral } from './literal.ts';
import { isQuote, readQuoted } from './quoted.ts';

const readScalar = (cursor: Cursor): YamlScalar | undefined => {
  const { text, at: start } = cursor;
  if (isQuote(text.charCodeAt(start))) return readQuoted(cursor);
  if (!startsPlain(text, start)) return undefined;
  let end = start;
  for (; text.charCodeAt(end) !== code.lineFeed; end += 1) {
    const found = text.charCodeAt(end);
    if (found === code.hash && text.charCodeAt(end - 1) === code.space) break;
    if (found === code.colon && text.charCodeAt(end + 1) <= code.space) return undefined;
  }
  cursor.at = end;
  while (text.charCodeAt(end - 1) === code.space) end -= 1;
  return readPlainScalar(text.slice(start, end));
};

/** A value that starts on the line of its key or dash. */
const readInline = (cursor: Cursor, indent: number, depth: number): YamlValue | undefined => {
  const first = cursor.text.charCodeAt(cursor.at);
  if (first === code.pipe) return readLiteral(cursor, indent);
  const isFlow = first === code.openMap || first === code.openList;
  const value = isFlow ? readFlow(cursor, depth) : readScalar(cursor);
  return value !== undefined && endLine(cursor) ? value : undefined;
};

const readEntry = (cursor: Cursor, indent: number, depth: number): YamlValue | undefined => {
  skipSpaces(cursor);
  if (!endLine(cursor)) return readInline(cursor, indent, depth);
  if (cursor.indent > indent) return readBlock(cursor, depth);
  return cursor.indent === indent && isDash(cursor) ? readList(cursor, indent, depth + 1) : null;
};

export const readMap = (cursor: Cursor, indent: number, depth: number): YamlMap | undefined => {
  if (depth > maxDepth) return undefined;
  const map: Record<string, YamlValue> = {};
  for (;;) {
    const key = readKey(cursor, false);
    if (key === undefined || Object.hasOwn(map, key)) return undefined;
    const value = readEntry(cursor, indent, depth);
    if (value === undefined) return undefined;
    map[key] = value;
    if (cursor.indent !== indent) return cursor.indent < indent ? map : undefined;
  }
};

/** A collection that starts behind a dash has the column where it starts for its indentation. */
const readItem = (cursor: Cursor, indent: number, depth: number): YamlValue | undefined => {
  const dash = cursor.at;
  cursor.at += 1;
  skipSpaces(cursor);
  if (endLine(cursor)) return cursor.indent > indent ? readBlock(cursor, depth) : null;
  const { at } = cursor;
  const column = indent + at - dash;
  if (isDash(cursor)) return readList(cursor, column, depth + 1);
  const isMap = readKey(cursor, false) !== undefined;
  cursor.at = at;
  return isMap ? readMap(cursor, column, depth + 1) : readInline(cursor, indent, depth);
};

const readList = (cursor: Cursor, indent: number, depth: number): readonly YamlValue[] | undefined => {
  if (depth > maxDepth) return undefined;
  const list: YamlValue[] = [];
  for (;;) {
    const item = readItem(cursor, indent, depth);
    if (item === undefined) return undefined;
    list.push(item);
    if (cursor.indent > indent) return undefined;
    // at the same column only the mapping around may go on; whoever else comes next sees a column too deep
    if (cursor.indent < indent || !isDash(cursor)) return list;
  }
};

const readBlock = (cursor: Cursor, depth: number): YamlValue | undefined =>
  isDash(cursor) ? readList(cursor, cursor.indent, depth + 1) : readMap(cursor, cursor.indent, depth + 1);
