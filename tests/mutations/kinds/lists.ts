import { edited, isList, isMap, without } from '../edit.ts';
import type { MutationKind } from '../mutation.ts';
import { typo } from '../typo.ts';

export const dropEntry: MutationKind = {
  name: 'drop a list entry',
  make: (view, random) => {
    const place = random.pick(view.places.filter(({ path }) => typeof path.at(-1) === 'number'));
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

/** The entry twice: as it is, or with one other value, as after copying and forgetting to change the rest. */
export const duplicateEntry: MutationKind = {
  name: 'duplicate a list entry',
  make: (view, random) => {
    const place = random.pick(view.places.filter(({ value }) => isList(value) && value.length > 0));
    if (place === undefined || !isList(place.value)) return undefined;
    const index = random.below(place.value.length);
    const entry = place.value[index];
    const twin = random.below(2) === 0 ? entry : changed(entry);
    const to = random.below(place.value.length + 1);
    const list = place.value.toSpliced(to, 0, twin);
    return {
      path: [...place.path, index],
      root: edited(view.root, place.path, () => list),
      before: entry,
      after: twin,
    };

    function changed(value: unknown): unknown {
      if (!isMap(value)) return value;
      const name = random.pick(Object.keys(value).filter((key) => typeof value[key] === 'string'));
      const text = name === undefined ? undefined : value[name];
      return name === undefined || typeof text !== 'string' || text === ''
        ? value
        : { ...value, [name]: typo(text, random) };
    }
  },
};
