/** A field of a value whose shape is not known; `undefined` when it has none. */
export function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

/** The text at the end of a path of fields; `undefined` when there is something else. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = path.reduce(field, value);
  return typeof found === 'string' ? found : undefined;
}
