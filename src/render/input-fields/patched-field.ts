import { field, isMap } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';

/** Whether a patch says all that an object has at a path: a word, a list or a null replaces whatever was there, a map only adds to it. */
export function isOfPatch(patch: unknown, object: unknown, path: FieldPath): boolean {
  let [said, has] = [patch, object];
  for (const step of path) {
    if (!isMap(said)) return true;
    if (typeof step !== 'string' || !Object.hasOwn(said, step)) return false;
    said = said[step];
    has = field(has, step);
  }
  return covers(said, has);
}

function covers(said: unknown, has: unknown): boolean {
  if (!isMap(said)) return true;
  return (
    isMap(has) && Object.keys(has).every((key) => Object.hasOwn(said, key) && covers(said[key], has[key]))
  );
}
