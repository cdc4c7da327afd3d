import type { SchemaNode } from './object-schemas.ts';
import type { SayAt } from './say-at.ts';

/** Fields of which one has to be there, or no more than one may be; the API server takes an empty text and 0 for what is not there. */
export function checkGroups(
  groups: NonNullable<SchemaNode['o']>,
  value: Readonly<Record<string, unknown>>,
  path: readonly (string | number)[],
  say: SayAt,
): void {
  for (const [fields, least, most] of groups) {
    const there = fields.filter((name) => Object.hasOwn(value, name) && isThere(value[name]));
    if (there.length < least) say([...path], `needs one of ${fields.join(', ')}`);
    if (there.length > most) say([...path], `has ${there.join(' and ')} where only one of them may be`);
  }
}

function isThere(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && value !== 0;
}
