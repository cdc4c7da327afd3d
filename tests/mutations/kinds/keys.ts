import type { FieldPath } from '../../../src/values/field-path.ts';
import { at, edited, isMap, renamed, without } from '../edit.ts';
import type { MutationKind } from '../mutation.ts';
import type { Place } from '../place.ts';
import { otherCase, typo } from '../typo.ts';
import type { View } from '../view.ts';

function isField({ path }: Place): boolean {
  return typeof path.at(-1) === 'string';
}

/** A key with a slip of the finger, in another case, or in the plural. */
export const renameKey: MutationKind = {
  name: 'rename a key',
  make: (view, random) => {
    const place = random.pick(view.places.filter(isField));
    const key = place?.path.at(-1);
    if (place === undefined || typeof key !== 'string' || key === '') return undefined;
    const names = [
      typo(key, random),
      typo(key, random),
      otherCase(key, random) ?? key,
      `${key}s`,
      key.replace(/s$/, ''),
    ];
    const name = random.pick(names) ?? key;
    if (name === key || name === '' || Object.hasOwn(parentOf(view, place.path), name)) return undefined;
    return { path: place.path, root: renamed(view.root, place.path, name), before: key, after: name };
  },
};

export const dropField: MutationKind = {
  name: 'drop a field',
  make: (view, random) => {
    const place = random.pick(view.places.filter(isField));
    return (
      place && {
        path: place.path,
        root: without(view.root, place.path),
        before: place.value,
        after: undefined,
      }
    );
  },
};

/** Indented by one level too few, or too many. */
export const moveField: MutationKind = {
  name: 'indent wrongly',
  make: (view, random) => {
    const place = random.pick(view.places.filter(isField));
    if (place === undefined) return undefined;
    const { path, value } = place;
    const key = path.at(-1);
    if (typeof key !== 'string') return undefined;
    const into = random.below(2) === 0 ? outside(view, path) : random.pick(siblings(view, path));
    if (into === undefined) return undefined;
    const moved = edited(without(view.root, path), into, (map) =>
      isMap(map) ? { [key]: value, ...map } : map,
    );
    return { path, root: moved, before: value, after: into };
  },
};

function outside(view: View, path: FieldPath): FieldPath | undefined {
  for (let length = path.length - 2; length >= 0; length -= 1) {
    const above = path.slice(0, length);
    if (isMap(at(view.root, above)))
      return Object.hasOwn(parentOf(view, [...above, '']), String(path.at(-1))) ? undefined : above;
  }
  return undefined;
}

/** Maps beside the field. */
function siblings(view: View, path: FieldPath): readonly FieldPath[] {
  return Object.entries(parentOf(view, path))
    .filter(
      ([name, each]) => name !== path.at(-1) && isMap(each) && !Object.hasOwn(each, String(path.at(-1))),
    )
    .map(([name]) => [...path.slice(0, -1), name]);
}

function parentOf(view: View, path: FieldPath): Readonly<Record<string, unknown>> {
  const parent = at(view.root, path.slice(0, -1));
  return isMap(parent) ? parent : {};
}
