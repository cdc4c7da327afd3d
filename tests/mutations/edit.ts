import type { FieldPath } from '../../src/values/field-path.ts';

/** A map of anything. */
export type AnyMap = Readonly<Record<string, unknown>>;

export function isMap(value: unknown): value is AnyMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** What is at a place; `undefined` where there is none. */
export function at(value: unknown, path: FieldPath): unknown {
  let found = value;
  for (const step of path) {
    if (isList(found) && typeof step === 'number') found = found[step];
    else if (isMap(found) && typeof step === 'string' && Object.hasOwn(found, step)) found = found[step];
    else return undefined;
  }
  return found;
}

/** A copy in which a place holds what `change` makes of it; everything else is the very same. */
export function edited(value: unknown, path: FieldPath, change: (found: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (isList(value)) return value.map((each, index) => (index === step ? edited(each, rest, change) : each));
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, name === step ? edited(each, rest, change) : each]),
  );
}

/** A copy without the last step of the path. */
export function without(value: unknown, path: FieldPath): unknown {
  const last = path.at(-1);
  return edited(value, path.slice(0, -1), (parent) => {
    if (isList(parent)) return parent.filter((_, index) => index !== last);
    return isMap(parent)
      ? Object.fromEntries(Object.entries(parent).filter(([name]) => name !== last))
      : parent;
  });
}

/** A copy in which a key has another name, at the same position. */
export function renamed(value: unknown, path: FieldPath, name: string): unknown {
  const last = path.at(-1);
  return edited(value, path.slice(0, -1), (parent) =>
    isMap(parent)
      ? Object.fromEntries(Object.entries(parent).map(([key, each]) => [key === last ? name : key, each]))
      : parent,
  );
}
