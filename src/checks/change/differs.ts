import { valueAt } from '../../values/field.ts';
import type { SeenObject } from '../objects/seen-object.ts';

/** Whether a field is not what it was; the order of keys does not count. */
export function differs(before: SeenObject, after: SeenObject, ...path: readonly string[]): boolean {
  return text(valueAt(before.value, ...path)) !== text(valueAt(after.value, ...path));
}

function text(value: unknown): string {
  return (
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === 'object' && each !== null && !Array.isArray(each)
        ? Object.fromEntries(Object.entries(each).toSorted(([one], [other]) => (one < other ? -1 : 1)))
        : each,
    ) ?? ''
  );
}
