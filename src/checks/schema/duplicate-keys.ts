import { field } from '../../values/field.ts';
import type { SayAt } from './say-at.ts';

/** Two entries with the same keys: x-kubernetes-list-type map. An entry without one of the keys has its default, which is not known here. */
export function duplicateKeys(
  entries: readonly unknown[],
  keys: readonly string[],
  path: readonly (string | number)[],
  say: SayAt,
): void {
  if (entries.length < 2) return;
  const known = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const values = keys.map((key) => field(entry, key));
    if (values.some((value) => value === undefined || value === null)) continue;
    const text = JSON.stringify(values);
    if (known.has(text)) say([...path, index], `the same ${keys.join(' and ')} a second time`);
    known.add(text);
  }
}

/** Two entries that are the same: x-kubernetes-list-type set. */
export function repeatedEntries(
  entries: readonly unknown[],
  path: readonly (string | number)[],
  say: SayAt,
): void {
  if (entries.length < 2) return;
  const known = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const text = JSON.stringify(entry);
    if (known.has(text)) say([...path, index], 'the same entry a second time');
    known.add(text);
  }
}
