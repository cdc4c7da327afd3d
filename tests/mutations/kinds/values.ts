import { edited, isList, isMap } from '../edit.ts';
import type { Change, MutationKind } from '../mutation.ts';
import type { Place } from '../place.ts';
import { otherCase, typo } from '../typo.ts';
import type { View } from '../view.ts';

function set(view: View, place: Place, after: unknown): Change | undefined {
  if (after === undefined || Object.is(after, place.value)) return undefined;
  return { path: place.path, root: edited(view.root, place.path, () => after), before: place.value, after };
}

/** Values of all types that a value may be by mistake: without quotes, with quotes, with one dash too many. */
export const retype: MutationKind = {
  name: 'retype a value',
  make: (view, random) => {
    const place = random.pick(view.places);
    if (place === undefined) return undefined;
    const { value } = place;
    const forms = [
      true,
      8080,
      1.5,
      'yes',
      String(random.below(1000)),
      [value],
      { value },
      ['a'],
      { name: 'a' },
    ];
    const own = typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
    return set(
      view,
      place,
      random.pick(
        [...forms, ...own].filter((form) => typeof form !== typeof value || isList(form) !== isList(value)),
      ),
    );
  },
};

export const setNull: MutationKind = {
  name: 'leave a value out',
  make: (view, random) => {
    const place = random.pick(view.places);
    return place && set(view, place, null);
  },
};

/** A text, a map or a list of nothing. */
export const empty: MutationKind = {
  name: 'empty a value',
  make: (view, random) => {
    const place = random.pick(view.places.filter(({ value }) => !isEmpty(value)));
    if (place === undefined) return undefined;
    const { value } = place;
    return set(view, place, isList(value) ? [] : isMap(value) ? {} : '');
  },
};

function isEmpty(value: unknown): boolean {
  if (isList(value)) return value.length === 0;
  return isMap(value) ? Object.keys(value).length === 0 : typeof value !== 'string' || value === '';
}

export const garbleText: MutationKind = {
  name: 'mistype a text',
  make: (view, random) => {
    const place = random.pick(view.places.filter(({ value }) => typeof value === 'string' && value !== ''));
    if (place === undefined || typeof place.value !== 'string') return undefined;
    const { value } = place;
    const forms = [
      typo(value, random),
      typo(value, random),
      typo(value, random),
      ` ${value}`,
      `${value} `,
      `${value}\n`,
    ];
    return set(view, place, random.pick(forms));
  },
};

export const changeCase: MutationKind = {
  name: 'change the case',
  make: (view, random) => {
    const place = random.pick(view.places.filter(({ value }) => typeof value === 'string'));
    if (place === undefined || typeof place.value !== 'string') return undefined;
    return set(view, place, otherCase(place.value, random));
  },
};

export const changeNumber: MutationKind = {
  name: 'change a number',
  make: (view, random) => {
    const place = random.pick(view.places.filter(({ value }) => typeof value === 'number'));
    if (place === undefined || typeof place.value !== 'number') return undefined;
    const { value } = place;
    const far = [
      -1,
      0,
      -value,
      value * 1000,
      value + 0.5,
      65_536,
      2 ** 31,
      1e10,
      value + 1 + random.below(50),
      -1 - random.below(1000),
    ];
    return set(view, place, random.pick(far));
  },
};

export const flip: MutationKind = {
  name: 'flip a boolean',
  make: (view, random) => {
    const place = random.pick(view.places.filter(({ value }) => typeof value === 'boolean'));
    return place && set(view, place, place.value !== true);
  },
};
