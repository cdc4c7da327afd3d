import { maxDepth } from '../limits.ts';
import { readPlainScalar } from '../scalar/plain-scalar.ts';
import type { YamlMap, YamlScalar, YamlValue } from '../../../values/yaml-value.ts';
import { code, isFlowIndicator, startsPlain } from './characters.ts';
import { type Cursor, skipSpaces } from './cursor.ts';
import { readKey } from './key.ts';
import { isQuote, readQuoted } from './quoted.ts';

/** The end of the plain scalar that starts at the cursor; -1 when it holds what makes it a key, or may. */
const plainEnd = ({ text, at }: Cursor): number => {
  for (let end = at; ; end += 1) {
    const found = text.charCodeAt(end);
    if (found === code.lineFeed) return -1;
    if (isFlowIndicator(found)) return end;
    if (found === code.hash && text.charCodeAt(end - 1) === code.space) return -1;
    if (found === code.colon) {
      const next = text.charCodeAt(end + 1);
      if (next === code.space || next === code.lineFeed || isFlowIndicator(next)) return -1;
    }
  }
};

const readFlowScalar = (cursor: Cursor): YamlScalar | undefined => {
  const { text, at: start } = cursor;
  if (isQuote(text.charCodeAt(start))) return readQuoted(cursor);
  if (!startsPlain(text, start)) return undefined;
  let end = plainEnd(cursor);
  if (end === -1) return undefined;
  cursor.at = end;
  while (text.charCodeAt(end - 1) === code.space) end -= 1;
  return readPlainScalar(text.slice(start, end));
};

/** Over the comma, or over the closing bracket; `undefined` when neither is here. */
const step = (cursor: Cursor, close: number): 'more' | 'end' | undefined => {
  skipSpaces(cursor);
  const found = cursor.text.charCodeAt(cursor.at);
  if (found !== code.comma && found !== close) return undefined;
  cursor.at += 1;
  skipSpaces(cursor);
  return found === close ? 'end' : 'more';
};

const isEmpty = (cursor: Cursor, close: number): boolean => {
  cursor.at += 1;
  skipSpaces(cursor);
  if (cursor.text.charCodeAt(cursor.at) !== close) return false;
  cursor.at += 1;
  return true;
};

const readFlowMap = (cursor: Cursor, depth: number): YamlMap | undefined => {
  const map: Record<string, YamlValue> = {};
  if (isEmpty(cursor, code.closeMap)) return map;
  for (;;) {
    const key = readKey(cursor, true);
    if (key === undefined || Object.hasOwn(map, key)) return undefined;
    skipSpaces(cursor);
    const value = readFlow(cursor, depth);
    if (value === undefined) return undefined;
    map[key] = value;
    const next = step(cursor, code.closeMap);
    if (next !== 'more') return next && map;
  }
};

const readFlowList = (cursor: Cursor, depth: number): readonly YamlValue[] | undefined => {
  const list: YamlValue[] = [];
  if (isEmpty(cursor, code.closeList)) return list;
  for (;;) {
    const item = readFlow(cursor, depth);
    if (item === undefined) return undefined;
    list.push(item);
    const next = step(cursor, code.closeList);
    if (next !== 'more') return next && list;
  }
};

/** What stands between brackets, on one line; `depth` counts the collections around it. */
export const readFlow = (cursor: Cursor, depth: number): YamlValue | undefined => {
  const first = cursor.text.charCodeAt(cursor.at);
  if (first !== code.openMap && first !== code.openList) return readFlowScalar(cursor);
  if (depth >= maxDepth) return undefined;
  return first === code.openMap ? readFlowMap(cursor, depth + 1) : readFlowList(cursor, depth + 1);
};
