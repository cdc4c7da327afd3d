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

/** What the word of a field needs beside it, or has no place for. */
export function checkWords(
  conditions: NonNullable<SchemaNode['w']>,
  value: Readonly<Record<string, unknown>>,
  path: readonly (string | number)[],
  say: SayAt,
): void {
  for (const [name, words, needs, not, mayBeEmpty] of conditions) {
    const word = own(value, name);
    if (words === 0 ? !isThere(word) : !words.includes(typeof word === 'string' ? word : '')) continue;
    const shown = words === 0 || !isThere(word) ? name : `${name} ${String(word)}`;
    for (const field of needs)
      if (isMissing(own(value, field), mayBeEmpty === 1))
        say([...path, field], `is missing, where ${shown} needs it`);
    for (const field of not)
      if (isThere(own(value, field))) say([...path, field], `has no place beside ${shown}`);
  }
}

function own(value: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function isMissing(value: unknown, mayBeEmpty: boolean): boolean {
  if (value === 0 || (value === '' && mayBeEmpty)) return false;
  return !isThere(value);
}

function isThere(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== undefined && value !== '' && value !== 0;
}
