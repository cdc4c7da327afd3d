import type { FieldPath } from '../../values/field-path.ts';
import { isMap } from '../../values/field.ts';
import type { SayOfField } from '../object-rule.ts';

/** Says where a null stands. */
export function eachNull(value: unknown, path: FieldPath, say: SayOfField): void {
  if (value === null) return say(path, 'is null');
  if (typeof value !== 'object' || !holdsNull(value)) return;
  for (const [name, each] of Object.entries(value)) {
    // What the API server itself writes so is said by another rule.
    if (name !== 'creationTimestamp')
      eachNull(each, [...path, Array.isArray(value) ? Number(name) : name], say);
  }
}

/** Asked first, without a path: so it is with nearly every object, and fast. */
function holdsNull(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  if (!isMap(value)) return Array.isArray(value) && value.some(holdsNull);
  for (const name in value) if (holdsNull(value[name])) return true;
  return false;
}
