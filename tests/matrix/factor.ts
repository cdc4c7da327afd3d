/** A part of the input, as YAML would say it. */
export interface Fragment {
  readonly [field: string]: FragmentValue;
}
type FragmentValue = string | number | boolean | null | Fragment | readonly FragmentValue[];

/** Something that an input can say in several ways: each way by its name, with what it adds to the input. */
export interface Factor {
  readonly name: string;
  readonly levels: ReadonlyMap<string, Fragment>;
}

/** The level of a factor that adds nothing. */
export const absent = 'absent';

/** A field by its path, absent or with one of the values; the levels are called as the values are written. */
export function optional(path: string, ...values: readonly FragmentValue[]): Factor {
  return { name: path, levels: new Map([[absent, {}], ...required(path, ...values).levels]) };
}

/** A field that is always there. */
export function required(path: string, ...values: readonly FragmentValue[]): Factor {
  return {
    name: path,
    levels: new Map(values.map((value) => [written(value), place(path.split('.'), value)])),
  };
}

/** What stands at one path in ways that deserve names, `absent` among them where it may be. */
export function ways(path: string, values: Readonly<Record<string, FragmentValue | undefined>>): Factor {
  const levels = Object.entries(values).map(([name, value]): [string, Fragment] => [
    name,
    value === undefined ? {} : place(path.split('.'), value),
  ]);
  return { name: path, levels: new Map(levels) };
}

/** One input out of many parts; later lists and scalars replace earlier ones. */
export function merge(one: Fragment, other: Fragment): Fragment {
  const merged: Record<string, FragmentValue> = { ...one };
  for (const [field, value] of Object.entries(other)) {
    const earlier = merged[field];
    merged[field] = isMap(earlier) && isMap(value) ? merge(earlier, value) : value;
  }
  return merged;
}

function place([field = '', ...rest]: readonly string[], value: FragmentValue): Fragment {
  return { [field]: rest.length === 0 ? value : place(rest, value) };
}

function written(value: FragmentValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isMap(value: FragmentValue | undefined): value is Fragment {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
