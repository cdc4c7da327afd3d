import { parse, stringify } from 'yaml';
import { names, values } from './pieces.ts';
import { pick, type Where } from './where.ts';

export const valueChanges = [
  'delete key',
  'copy key',
  'rename key',
  'retype value',
  'swap key and value',
  'swap values',
  'nest value',
] as const;

type ValueChange = (typeof valueChanges)[number];
type Entry = readonly [key: unknown, value: unknown];
type Values = Map<unknown, unknown>;

/** Changes one entry of one map, wherever it is in the file; a file that is no YAML any more stays as it is. */
export function changeValue(bytes: Buffer, change: ValueChange, where: Where): Buffer {
  try {
    const top: unknown = parse(bytes.toString(), { mapAsMap: true, logLevel: 'silent', uniqueKeys: false });
    const map = pick(mapsIn(top), where.place);
    if (map === undefined) return bytes;
    const entries = changed([...map], change, where);
    map.clear();
    for (const [key, value] of entries) map.set(key, value);
    return Buffer.from(stringify(top, { aliasDuplicateObjects: false }));
  } catch {
    return bytes;
  }
}

function mapsIn(value: unknown): readonly Values[] {
  if (Array.isArray(value)) return value.flatMap(mapsIn);
  return value instanceof Map ? [value, ...[...value.values()].flatMap(mapsIn)] : [];
}

function changed(entries: readonly Entry[], change: ValueChange, { place, other }: Where): readonly Entry[] {
  const index = other % Math.max(1, entries.length);
  const [key, value] = entries[index] ?? ['x', null];
  const twin = place % Math.max(1, entries.length);
  const [twinKey, twinValue] = entries[twin] ?? ['y', null];
  const chosen = place + other;
  switch (change) {
    case 'delete key':
      return entries.toSpliced(index, 1);
    case 'copy key':
      return [...entries, [pick(names, chosen), value]];
    case 'rename key':
      return entries.toSpliced(index, 1, [pick(names, chosen), value]);
    case 'retype value':
      return entries.toSpliced(index, 1, [key, pick(values, chosen)]);
    case 'swap key and value':
      return entries.toSpliced(index, 1, [value, key]);
    case 'swap values':
      return entries.toSpliced(index, 1, [key, twinValue]).toSpliced(twin, 1, [twinKey, value]);
    case 'nest value':
      return entries.toSpliced(index, 1, [key, new Map([[key, value]])]);
  }
}
