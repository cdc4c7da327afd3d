import { isMap } from '../values/field.ts';
/** One field that is not the same; an absent side means that the field is not there. */
export interface FieldChange {
  /** As people write it: `spec.template.spec.containers[checkout].image`. */
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** The fields by which Kubernetes itself tells the items of a list apart, the most telling first. */
const listKeys = [
  'name',
  'mountPath',
  'secretKey',
  'key',
  'host',
  'path',
  'secretName',
  'containerPort',
  'port',
  'kind',
] as const;

/** What differs between two objects, by meaning: lists of named items are compared by name, whatever their order. */
export function fieldChanges(before: unknown, after: unknown, path = ''): readonly FieldChange[] {
  const [old, fresh] = [structured(before), structured(after)];
  if (old !== undefined && fresh !== undefined) return before === after ? [] : fieldChanges(old, fresh, path);
  if (isMap(before) && isMap(after)) return mapChanges(before, after, path);
  if (Array.isArray(before) && Array.isArray(after)) return listChanges(before, after, path);
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [changeOf(path, before, after)];
}

/** What a text that holds JSON means: the AWS provider's `objects`, for one. */
function structured(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

function changeOf(path: string, before: unknown, after: unknown): FieldChange {
  return { path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

function mapChanges(before: Fields, after: Fields, path: string): readonly FieldChange[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => fieldChanges(before[key], after[key], join(path, key)));
}

function listChanges(
  before: readonly unknown[],
  after: readonly unknown[],
  path: string,
): readonly FieldChange[] {
  const key = listKeys.find((each) => identifies(before, each) && identifies(after, each));
  if (key === undefined && before.length === after.length) {
    return before.flatMap((item, index) => fieldChanges(item, after[index], `${path}[${index}]`));
  }
  if (key === undefined) return [changeOf(path, before, after)];
  const [old, fresh] = [byKey(before, key), byKey(after, key)];
  const names = new Set([...old.keys(), ...fresh.keys()]);
  const changes = [...names].flatMap((name) =>
    fieldChanges(old.get(name), fresh.get(name), `${path}[${name}]`),
  );
  const moved = changes.length === 0 && [...old.keys()].join('\0') !== [...fresh.keys()].join('\0');
  return moved ? [changeOf(`${path} (order)`, [...old.keys()], [...fresh.keys()])] : changes;
}

type Fields = Readonly<Record<string, unknown>>;

/** Whether every item has the field, and no two the same. */
function identifies(list: readonly unknown[], key: string): boolean {
  const names = list.map((item) => (isMap(item) ? item[key] : undefined));
  return (
    names.every((name) => typeof name === 'string' || typeof name === 'number') &&
    new Set(names).size === names.length
  );
}

function byKey(list: readonly unknown[], key: string): ReadonlyMap<string, unknown> {
  return new Map(list.map((item) => [isMap(item) ? String(item[key]) : '', item]));
}

/** A key that holds dots or slashes, such as an annotation's, is quoted. */
function join(path: string, key: string): string {
  if (!/^[\w$-]+$/.test(key)) return `${path}["${key}"]`;
  return path === '' ? key : `${path}.${key}`;
}
