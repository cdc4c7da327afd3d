import { field } from '../../values/field.ts';
import type { SayAt } from './say-at.ts';

type Path = readonly (string | number)[];

/** Two entries with the same keys: x-kubernetes-list-type map. An entry without one of the keys has its default, which is not known here. */
export function duplicateKeys(
  entries: readonly unknown[],
  keys: readonly string[],
  path: Path,
  say: SayAt,
): void {
  if (entries.length < 2) return;
  const [key, ...more] = keys;
  const valuesOf = (entry: unknown) => {
    if (key !== undefined && more.length === 0) return field(entry, key) ?? undefined;
    const values = keys.map((each) => field(entry, each));
    return values.some((value) => value === undefined || value === null) ? undefined : values;
  };
  sayRepeated(entries, valuesOf, (index) => {
    const at = key === undefined || more.length > 0 ? [index] : [index, key];
    say([...path, ...at], `the same ${keys.join(' and ')} a second time`);
  });
}

/** Two entries that are the same: x-kubernetes-list-type set. */
export function repeatedEntries(entries: readonly unknown[], path: Path, say: SayAt): void {
  sayRepeated(
    entries,
    (entry) => entry,
    (index) => {
      say([...path, index], 'the same entry a second time');
    },
  );
}

/** What makes an entry another one is of JSON; without it, an entry is like no other. */
function sayRepeated(
  entries: readonly unknown[],
  identityOf: (entry: unknown) => unknown,
  say: (index: number) => void,
): void {
  if (entries.length < 2) return;
  const known = new Set<unknown>();
  for (const [index, entry] of entries.entries()) {
    const identity = identityOf(entry);
    if (identity === undefined) continue;
    const own = typeof identity === 'object' ? `\0${JSON.stringify(identity)}` : identity;
    if (known.has(own)) say(index);
    known.add(own);
  }
}
