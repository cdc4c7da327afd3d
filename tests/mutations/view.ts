import type { FieldPath } from '../../src/values/field-path.ts';
import { at, edited, type AnyMap } from './edit.ts';
import { type Place, placesIn } from './place.ts';

/** A part of an object that can be changed by itself: the object, or what stands in it as text. */
export interface View {
  readonly root: unknown;
  /** Where the part stands in the object. */
  readonly prefix: FieldPath;
  readonly places: readonly Place[];
  /** The object with another part. */
  readonly back: (root: unknown) => unknown;
}

const objects: FieldPath = ['spec', 'parameters', 'objects'];

/** The object itself, and of a SecretProviderClass the list in its text too: most mistakes are made in there. */
export function viewsOf(object: AnyMap): readonly View[] {
  const whole: View = { root: object, prefix: [], places: placesIn(object), back: (root) => root };
  const text = at(object, objects);
  if (object['kind'] !== 'SecretProviderClass' || typeof text !== 'string') return [whole];
  const list: unknown = JSON.parse(text);
  const inner: View = {
    root: list,
    prefix: objects,
    places: placesIn(list),
    back: (root) => edited(object, objects, () => JSON.stringify(root, null, 2)),
  };
  return [whole, inner];
}
