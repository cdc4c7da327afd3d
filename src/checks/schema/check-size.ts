import type { SchemaNode } from './object-schemas.ts';
import type { SayAt } from './say-at.ts';

/** Says that a list or a map has too few entries or too many. */
export function checkSize(
  size: number,
  { min = 0, max = Infinity }: SchemaNode,
  path: readonly (string | number)[],
  say: SayAt,
): void {
  if (size < min)
    say([...path], min === 1 ? 'is empty' : `has ${size} entries where at least ${min} are needed`);
  if (size > max) say([...path], `has ${size} entries where at most ${max} are allowed`);
}
