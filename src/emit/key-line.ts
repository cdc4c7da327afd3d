import { inlineString } from './emit-string.ts';
import { flatten } from './flatten.ts';

/** Readers take `key:` only while the colon comes within 1,024 characters; longer keys need the `? key` form. */
const maxSimpleKey = 1000;

/** Room for the keys of every schema; the names that users choose must not fill the memory. */
const maxRemembered = 1000;

/** A few hundred keys make nearly all lines, so each is spelt once for each depth. */
const remembered: Map<string, string>[] = [];

/** The line of a key up to its colon, behind the indent of so many levels. */
export function keyLine(key: string, depth: number): string {
  const lines = (remembered[depth] ??= new Map<string, string>());
  const known = lines.get(key);
  if (known !== undefined) return known;
  const line = flatten(spell(key, '  '.repeat(depth)));
  if (lines.size < maxRemembered) lines.set(key, line);
  return line;
}

function spell(key: string, indent: string): string {
  const name = inlineString(key);
  return name.length > maxSimpleKey ? `${indent}? ${name}\n${indent}:` : `${indent}${name}:`;
}
