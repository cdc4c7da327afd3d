/** A field in which an object of the origin and ours are not the same; an absent side means that the field is not there. */
export interface Difference {
  readonly field: string;
  readonly origin?: unknown;
  readonly purser?: unknown;
}

/** A difference that somebody has thought about. */
export interface Justified extends Difference {
  readonly why: string;
}

/** Every field that is not the same, in both directions, sorted; nothing is normalised but the order of named items in a list. */
export function differences(origin: unknown, purser: unknown): readonly Difference[] {
  const [theirs, ours] = [leaves(origin), leaves(purser)];
  return [...new Set([...theirs.keys(), ...ours.keys()])]
    .filter((field) => theirs.get(field) !== ours.get(field))
    .toSorted()
    .map((field) => ({
      field,
      ...(theirs.has(field) ? { origin: theirs.get(field) } : {}),
      ...(ours.has(field) ? { purser: ours.get(field) } : {}),
    }));
}

/** What remains of justified differences when the reasons are left out. */
export function withoutReasons(justified: readonly Justified[]): readonly Difference[] {
  return justified
    .map(({ why: _, ...difference }) => difference)
    .toSorted((one, other) => (one.field < other.field ? -1 : 1));
}

type Scalar = string | number | boolean | null | undefined;

/** Every scalar by its path: `spec.template.spec.containers[gitops].image`; an empty map or list is a scalar of its own. */
function leaves(value: unknown, path = ''): ReadonlyMap<string, Scalar> {
  if (typeof value !== 'object' || value === null) return new Map([[path, scalar(value)]]);
  const members = Array.isArray(value) ? items(value, path) : fields(value, path);
  return members.length === 0
    ? new Map([[path, Array.isArray(value) ? '[]' : '{}']])
    : new Map(members.flatMap(([at, member]) => [...leaves(member, at)]));
}

function scalar(value: unknown): Scalar {
  return typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    value === null
    ? value
    : undefined;
}

function fields(map: object, path: string): readonly (readonly [string, unknown])[] {
  return Object.entries(map).map(([key, member]: [string, unknown]) => {
    if (!/^[\w$-]+$/.test(key)) return [`${path}["${key}"]`, member];
    return [path === '' ? key : `${path}.${key}`, member];
  });
}

/** Containers, variables, volumes and mounts are known by their name; ports, which need none, and everything else by their place. */
function items(list: readonly unknown[], path: string): readonly (readonly [string, unknown])[] {
  const named = !path.endsWith('ports');
  return list.map((item, index) => [`${path}[${named ? (nameOf(item) ?? index) : index}]`, item]);
}

function nameOf(item: unknown): string | undefined {
  return typeof item === 'object' && item !== null && 'name' in item && typeof item.name === 'string'
    ? item.name
    : undefined;
}
