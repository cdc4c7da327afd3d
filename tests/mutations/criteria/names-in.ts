import { isList, isMap } from '../edit.ts';

/** The name of an entry, or of each entry of a list. */
export function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (isList(value)) return value.flatMap(namesIn);
  return isMap(value) && typeof value['name'] === 'string' ? [value['name']] : [];
}
