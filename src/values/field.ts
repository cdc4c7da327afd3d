/** A field of a value whose shape is not known; `undefined` when it has none of its own. */
export function field(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Whatever is at the end of a path of fields. */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  return atEnd(value, path);
}

/** Takes the path as it came: to spread it again cost more than to walk it. */
function atEnd(value: unknown, path: readonly string[]): unknown {
  let found = value;
  // By index: rules ask this so often that an iterator would be a tenth of their time.
  for (let index = 0; index < path.length && found !== undefined; index += 1)
    found = field(found, path[index] ?? '');
  return found;
}

/** The text at the end of a path of fields; `undefined` when there is something else. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = atEnd(value, path);
  return typeof found === 'string' ? found : undefined;
}

/** The map at the end of a path of fields; `undefined` when there is something else. */
export function mapAt(
  value: unknown,
  ...path: readonly string[]
): Readonly<Record<string, unknown>> | undefined {
  const found = atEnd(value, path);
  return isMap(found) ? found : undefined;
}

const nothing: readonly unknown[] = [];

/** The list at the end of a path of fields; empty when there is something else. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = atEnd(value, path);
  return Array.isArray(found) ? found : nothing;
}

/** The texts that the entries of a list have in a field; an entry without one is left out. */
export function textsOf(list: readonly unknown[], name: string): readonly string[] {
  const texts: string[] = [];
  for (let index = 0; index < list.length; index += 1) {
    const text = field(list[index], name);
    if (typeof text === 'string') texts.push(text);
  }
  return texts;
}

/** Whether a value has fields and is no list. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && !Array.isArray(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
