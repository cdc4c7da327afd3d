import type { Manifest } from '../values/manifest.ts';
import { emitNumber } from './emit-number.ts';
import { block, inlineString, isBlock } from './emit-string.ts';
import { orderedKeys } from './key-order.ts';
import { type Place, UnwritableValueError } from './place.ts';

/** Deeper than any schema of Kubernetes; what goes deeper holds itself. */
const maxDepth = 200;

/** Readers take `key:` only while the colon comes within 1,024 characters; longer keys need the `? key` form. */
const maxSimpleKey = 1000;

/** The YAML text of one object: the same bytes for the same object, the same object for every reader. */
export function emitManifest(manifest: Manifest): string {
  const place = { within: undefined, key: `${manifest.kind} ${manifest.metadata.name}` };
  return emitMap(manifest, '', '', place);
}

/** What follows `key:` or `-`, with the line's end. */
function emitNode(value: unknown, indent: string, place: Place): string {
  if (typeof value === 'string') return emitString(value, indent, place);
  if (typeof value === 'number') return ` ${emitNumber(value, place)}\n`;
  if (typeof value === 'boolean' || value === null) return ` ${value}\n`;
  if (typeof value === 'object') return emitCollection(value, indent, place);
  throw new UnwritableValueError(place, `a value of type ${typeof value} cannot be written as YAML`);
}

function emitString(text: string, indent: string, place: Place): string {
  return isBlock(text) ? ` ${block(text, `${indent}  `)}` : ` ${inlineString(text, place)}\n`;
}

function emitCollection(value: object, indent: string, place: Place): string {
  const inner = `${indent}  `;
  if (inner.length > 2 * maxDepth) {
    throw new UnwritableValueError(place, `deeper than ${maxDepth} levels; does the value hold itself?`);
  }
  // A map or list that is itself an item of a list starts on the line of its dash.
  const inList = typeof place.key === 'number';
  if (Array.isArray(value)) {
    const items = emitList(value, inner, inList ? '' : inner, place);
    return items === '' ? ' []\n' : `${inList ? ' ' : '\n'}${items}`;
  }
  if (!isPlainMap(value)) throw new UnwritableValueError(place, 'only plain objects can be written as YAML');
  const members = emitMap(value, inner, inList ? '' : inner, place);
  return members === '' ? ' {}\n' : `${inList ? ' ' : '\n'}${members}`;
}

/** `first` stands before the first member, `indent` before all others. */
function emitMap(
  map: Readonly<Record<string, unknown>>,
  indent: string,
  first: string,
  place: Place,
): string {
  let text = '';
  let before = first;
  for (const key of orderedKeys(map, place.key)) {
    const value = map[key];
    if (value === undefined) continue;
    const member = { within: place, key };
    const name = inlineString(key, member);
    text += name.length > maxSimpleKey ? `${before}? ${name}\n${indent}:` : `${before}${name}:`;
    text += emitNode(value, indent, member);
    before = indent;
  }
  return text;
}

function emitList(list: readonly unknown[], indent: string, first: string, place: Place): string {
  let text = '';
  let before = first;
  for (let key = 0; key < list.length; key += 1) {
    text += `${before}-${emitNode(list[key], indent, { within: place, key })}`;
    before = indent;
  }
  return text;
}

function isPlainMap(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
