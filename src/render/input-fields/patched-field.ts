import { field, isMap } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';

/**
 * Whether a patch says what an object has at a path: a word, a list or a null replaces whatever was there, a map only adds to it. Of a map of words,
 * such as labels or a reference, one of them is enough: what is wrong with it is most likely wrong by the patch.
 */
export function isOfPatch(patch: unknown, object: unknown, path: FieldPath): boolean {
  let [said, has] = [patch, object];
  for (const step of path) {
    if (!isMap(said)) return true;
    if (typeof step !== 'string' || !Object.hasOwn(said, step)) return false;
    said = said[step];
    has = field(has, step);
  }
  return (isMapOfWords(has) && isMap(said) && Object.keys(said).length > 0) || covers(said, has);
}

function isMapOfWords(value: unknown): boolean {
  return isMap(value) && Object.values(value).every((each) => typeof each !== 'object');
}

function covers(said: unknown, has: unknown): boolean {
  if (!isMap(said)) return true;
  return (
    isMap(has) && Object.keys(has).every((key) => Object.hasOwn(said, key) && covers(said[key], has[key]))
  );
}
