import type { Manifest } from '../values/manifest.ts';
import { emitNumber } from './emit-number.ts';
import { block, inlineString, isBlock } from './emit-string.ts';
import { keyLine } from './key-line.ts';
import { orderedKeys } from './key-order.ts';
import { UnwritableValueError, within } from './unwritable-value-error.ts';

/** Deeper than any schema of Kubernetes; what goes deeper holds itself. */
const maxDepth = 200;
const indents = Array.from({ length: maxDepth + 2 }, (_, depth) => '  '.repeat(depth));

/** The YAML text of one object: the same bytes for the same object, the same object for every reader. */
export function emitManifest(manifest: Manifest): string {
  try {
    return emitMap(manifest, '', 0, false);
  } catch (error) {
    throw within(`${manifest.kind} ${manifest.metadata.name}`, error);
  }
}

/** What follows `key:` or `-`, with the line's end. */
function emitNode(value: unknown, key: string | number, depth: number): string {
  if (typeof value === 'string') return emitString(value, depth);
  if (typeof value === 'number') return ` ${emitNumber(value)}\n`;
  if (typeof value === 'boolean' || value === null) return ` ${value}\n`;
  if (typeof value === 'object') return emitCollection(value, key, depth + 1);
  throw new UnwritableValueError(`a value of type ${typeof value} cannot be written as YAML`);
}

function emitString(text: string, depth: number): string {
  return isBlock(text) ? ` ${block(text, indents[depth + 1] ?? '')}` : ` ${inlineString(text)}\n`;
}

function emitCollection(value: object, key: string | number, depth: number): string {
  if (depth > maxDepth) {
    throw new UnwritableValueError(`deeper than ${maxDepth} levels; does the value hold itself?`);
  }
  // A map or list that is itself an item of a list starts on the line of its dash.
  const inList = typeof key === 'number';
  if (Array.isArray(value)) {
    const items = emitList(value, depth, inList);
    return items === '' ? ' []\n' : (inList ? ' ' : '\n') + items;
  }
  if (!isPlainMap(value)) throw new UnwritableValueError('only plain objects can be written as YAML');
  const members = emitMap(value, key, depth, inList);
  return members === '' ? ' {}\n' : (inList ? ' ' : '\n') + members;
}

/** The first member of a map that is itself an item of a list follows the dash. */
function emitMap(
  map: Readonly<Record<string, unknown>>,
  parentKey: string | number,
  depth: number,
  inList: boolean,
): string {
  let text = '';
  for (const key of orderedKeys(map, parentKey)) {
    if (map[key] !== undefined) text += emitMember(map[key], key, depth, inList && text === '');
  }
  return text;
}

function emitMember(value: unknown, key: string, depth: number, afterDash: boolean): string {
  try {
    const line = keyLine(key, depth);
    return (afterDash ? line.slice(2 * depth) : line) + emitNode(value, key, depth);
  } catch (error) {
    throw within(key, error);
  }
}

function emitList(list: readonly unknown[], depth: number, inList: boolean): string {
  const dash = `${indents[depth]}-`;
  let text = '';
  for (let key = 0; key < list.length; key += 1) {
    text += (inList && key === 0 ? '-' : dash) + emitItem(list[key], key, depth);
  }
  return text;
}

function emitItem(value: unknown, key: number, depth: number): string {
  try {
    return emitNode(value, key, depth);
  } catch (error) {
    throw within(key, error);
  }
}

function isPlainMap(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
