import { isList, isMap } from '../edit.ts';

/** Whether a value stands anywhere in another one. */
export function mentions(value: unknown, wanted: unknown): boolean {
  if (isList(value)) return value.some((each) => mentions(each, wanted));
  return isMap(value) ? Object.values(value).some((each) => mentions(each, wanted)) : value === wanted;
}
