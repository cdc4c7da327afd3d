import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, parse, parseDocument, type Document, type Pair, type YAMLMap } from 'yaml';

/** A pair for one of the maps of a service's file. */
export interface Entry {
  readonly container: string;
  readonly name: string;
  /** The pair as YAML, in one line or several. */
  readonly lines: readonly string[];
}

/**
 * Adds a pair to the text of a service: all that was there stays, byte by byte. `undefined` where the text has a form in which that
 * cannot be done, such as an alias in the place of the map.
 */
export function insertEntry(text: string, entry: Entry): string | undefined {
  const complete = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  const document = parseDocument(complete);
  if (document.errors.length > 0) return undefined;
  const added = place(complete, document, entry);
  if (added === undefined) return undefined;
  const fresh = complete.slice(0, added.at) + added.text + complete.slice(added.at);
  return holdsBoth(fresh, complete, entry) ? fresh : undefined;
}

interface Addition {
  readonly at: number;
  readonly text: string;
}

function place(text: string, { contents }: Document, { container, lines }: Entry): Addition | undefined {
  const block = (indent: string) => lines.map((line) => `${indent}${line}\n`).join('');
  const whole = `${container}:\n${block('  ')}`;
  if (contents === null || (isScalar(contents) && contents.value === null))
    return { at: text.length, text: whole };
  if (!isMap(contents)) return undefined;
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === container);
  if (pair === undefined)
    return contents.flow === true
      ? inFlow(text, contents, `${container}: { ${inOneLine(lines)} }`)
      : { at: text.length, text: whole };
  const { value } = pair;
  if (isScalar(value) && value.value === null)
    return { at: lineEnd(text, value.range?.[0] ?? 0), text: block('  ') };
  if (!isMap(value)) return undefined;
  if (value.flow === true) return inFlow(text, value, inOneLine(lines));
  return { at: endOf(text, value), text: block(indentOf(text, value)) };
}

/** The lines of one pair as a single one; only the parts of a map follow each other in them. */
function inOneLine(lines: readonly string[]): string {
  return lines.length === 1 ? (lines[0] ?? '') : JSON.stringify(parse(lines.join('\n'))).slice(1, -1);
}

function inFlow(text: string, map: YAMLMap, pair: string): Addition | undefined {
  const last = map.items.at(-1);
  if (last !== undefined) return { at: lastEnd(last), text: `, ${pair}` };
  const open = text.indexOf('{', map.range?.[0] ?? 0) + 1;
  return { at: open, text: ` ${pair} ` };
}

/** Behind the last line of a block map, and before the comments that follow it. */
function endOf(text: string, map: YAMLMap): number {
  const last = map.items.at(-1);
  return last === undefined ? text.length : lineEnd(text, lastEnd(last));
}

function lastEnd({ key, value }: Pair): number {
  if (isMap(value) && value.flow !== true && value.items.length > 0) {
    const last = value.items.at(-1);
    if (last !== undefined) return lastEnd(last);
  }
  return rangeEnd(value) ?? rangeEnd(key) ?? 0;
}

function rangeEnd(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const end: unknown = Array.isArray(node.range) ? node.range[1] : undefined;
  return typeof end === 'number' ? end : undefined;
}

/** The beginning of the next line; a block scalar ends there already. */
function lineEnd(text: string, from: number): number {
  return text[from - 1] === '\n' ? from : text.indexOf('\n', from) + 1;
}

function indentOf(text: string, map: YAMLMap): string {
  const start = map.range?.[0] ?? 0;
  return ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
}

/** Reads both texts again: the new one must say what the old one said, and the new pair. */
function holdsBoth(fresh: string, before: string, { container, name, lines }: Entry): boolean {
  const read = parseDocument(fresh);
  if (read.errors.length > 0) return false;
  const old: unknown = parse(before);
  const added: unknown = parse(lines.join('\n'));
  const given = isRecord(old) ? old : {};
  const inside = isRecord(given[container]) ? given[container] : {};
  if (Object.hasOwn(inside, name) || !isRecord(added)) return false;
  return isDeepStrictEqual(read.toJS(), { ...given, [container]: { ...inside, ...added } });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
