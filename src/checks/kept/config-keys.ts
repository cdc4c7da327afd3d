import { mapAt } from '../../values/field.ts';
import type { SeenObject } from '../objects/seen-object.ts';

/** The keys of a ConfigMap; `undefined` for all else, and for one without keys, which is there for somebody to fill. */
export function configKeysOf({ type, value }: SeenObject): readonly string[] | undefined {
  if (type !== 'ConfigMap') return undefined;
  const keys = ['data', 'binaryData'].flatMap((name) => Object.keys(mapAt(value, name) ?? {}));
  return keys.length === 0 ? undefined : keys;
}
