/** A field that only the live object has. */
export interface Addition {
  readonly path: string;
  readonly value: unknown;
}

/** A field that was rendered, and is live with another value or not at all. */
export interface Change {
  readonly path: string;
  readonly rendered: unknown;
  readonly live: unknown;
}

export interface Differences {
  readonly additions: readonly Addition[];
  readonly changes: readonly Change[];
}

/** Other programs write here all the time: told as one field each. */
const whole = new Set(['status', 'metadata.managedFields']);

/**
 * Compares an object field by field with what the cluster holds. Items of lists are compared by their place, and told as `[]`: the API server
 * keeps the order, and a list with more or fewer items is a change.
 */
export function differences(rendered: unknown, live: unknown, path = ''): Differences {
  if (isMap(rendered) && isMap(live)) return inMaps(rendered, live, path);
  if (Array.isArray(rendered) && Array.isArray(live) && rendered.length === live.length)
    return join(rendered.map((item: unknown, index) => differences(item, live[index], `${path}[]`)));
  return { additions: [], changes: Object.is(rendered, live) ? [] : [{ path, rendered, live }] };
}

function inMaps(rendered: UnknownMap, live: UnknownMap, path: string): Differences {
  const kept = Object.keys(rendered).map((key) => differences(rendered[key], live[key], below(path, key)));
  const added = Object.keys(live).filter((key) => !Object.hasOwn(rendered, key));
  const additions = added.flatMap((key) => leaves(live[key], below(path, key)));
  return join([...kept, { additions, changes: [] }]);
}

/** Every scalar of what was added; an empty map or list is one of its own. */
function leaves(value: unknown, path: string): readonly Addition[] {
  if (whole.has(path)) return [{ path, value: '…' }];
  const inner = Array.isArray(value)
    ? value.flatMap((item: unknown) => leaves(item, `${path}[]`))
    : isMap(value)
      ? Object.keys(value).flatMap((key) => leaves(value[key], below(path, key)))
      : [];
  return inner.length === 0 ? [{ path, value }] : inner;
}

function join(parts: readonly Differences[]): Differences {
  return {
    additions: parts.flatMap(({ additions }) => additions),
    changes: parts.flatMap(({ changes }) => changes),
  };
}

function below(path: string, key: string): string {
  if (!/^[\w-]+$/.test(key)) return `${path}["${key}"]`;
  return path === '' ? key : `${path}.${key}`;
}

type UnknownMap = Readonly<Record<string, unknown>>;

function isMap(value: unknown): value is UnknownMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
