import { CelError } from './cel-error.ts';
import { fromObject, isList, isMap, Optional, typeName } from './value.ts';

/** What stands at a key or an index; `undefined` when there is nothing. */
function found(value: unknown, key: unknown): unknown {
  if (value instanceof Optional) return value.value === undefined ? undefined : found(value.value, key);
  if (isMap(value))
    return typeof key === 'string' && Object.hasOwn(value, key) ? fromObject(value[key]) : undefined;
  if (isList(value) && typeof key === 'bigint') return fromObject(value[Number(key)]);
  throw new CelError(`reads ${nameOf(key)} of ${typeName(value)}`);
}

/** `value.key` and `value[key]`; `isOwn` where the expression itself writes the key, which may be shown then. */
export function access(value: unknown, key: unknown, isOwn: boolean): unknown {
  const at = found(value, key);
  if (value instanceof Optional) return new Optional(at);
  if (at !== undefined) return at;
  if (typeof key === 'bigint')
    throw new CelError('reads an item that the list does not have', 'ask for size() first');
  throw new CelError(
    isOwn ? `reads "${String(key)}", which is not there` : 'reads a key that is not there',
    isOwn
      ? `ask with has(… .${String(key)}) first, or read it with .?${String(key)}.orValue(…)`
      : 'ask with `in` first',
  );
}

/** `value.?key` and `value[?key]`. */
export function maybe(value: unknown, key: unknown): Optional {
  return new Optional(found(value, key));
}

/** `has(value.key)` */
export function has(value: unknown, key: string): boolean {
  return found(value, key) !== undefined;
}

function nameOf(key: unknown): string {
  return typeof key === 'bigint' ? 'an item' : 'a field';
}
