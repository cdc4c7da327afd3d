import type { KubernetesObject } from '../../cluster/ground/kubernetes-object.ts';

/** An object with one thing spoilt. */
export interface Mutant {
  /** Kind, place and what was done there, as `Deployment spec.template.spec.containers[].name: dropped`. */
  readonly what: string;
  readonly object: KubernetesObject;
}

type Path = readonly (string | number)[];

/** What becomes of a value; `undefined` takes it away. */
interface Change {
  readonly way: string;
  readonly value: unknown;
}

const oddTexts = [
  'Wrong Word',
  'a_b',
  '-a',
  'a..b',
  '../a',
  '80',
  '0',
  '-1',
  '1.5',
  'ä',
  '*',
  '101%',
  'a/b/c',
  'x'.repeat(64),
  'x'.repeat(254),
];
const oddNumbers = [0, -1, 1, 101, 70_000, 3_000_000_000, 1.5];

/** Every place of the objects spoilt in every way that suits what stands there; what is alike in objects of one kind is spoilt once. */
export function mutants(objects: readonly KubernetesObject[]): readonly Mutant[] {
  const found = new Map<string, Mutant>();
  for (const object of objects)
    for (const path of pathsIn(object))
      for (const { way, value } of changesOf(valueAt(object, path), path)) {
        const what = `${object.kind} ${placeText(path)}: ${way}`;
        if (!found.has(what)) found.set(what, { what, object: changed(object, path, value) });
      }
  return [...found.values()];
}

/** Everything below the names that say what the object is. */
function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  const below = entriesOf(value).flatMap(([key, part]) => pathsIn(part, [...path, key]));
  return /^(?:|apiVersion|kind|metadata|metadata,namespace)$/.test(path.join(',')) ? below : [path, ...below];
}

function entriesOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return [...value.entries()];
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function changesOf(value: unknown, path: Path): readonly Change[] {
  const dropped: Change[] = [{ way: 'dropped', value: undefined }];
  const [last] = path.slice(-1);
  if (typeof last === 'string') dropped.push({ way: 'renamed', value: 'renamed' });
  return [...dropped, ...otherTypes(value), ...sameType(value)];
}

function otherTypes(value: unknown): readonly Change[] {
  if (typeof value === 'string') return [as(7), as(true), as(['a']), as({ a: 'b' })];
  if (typeof value === 'number' || typeof value === 'boolean') return [as(String(value)), as({ a: 'b' })];
  return Array.isArray(value) ? [as('text'), as({ a: 'b' })] : [as('text'), as([])];
}

function sameType(value: unknown): readonly Change[] {
  if (typeof value === 'string') return ['', ...oddTexts].map(as);
  if (typeof value === 'number') return oddNumbers.map(as);
  if (Array.isArray(value)) return [as([]), { way: 'twice', value: [...value, value[0]] }];
  return typeof value === 'object'
    ? [as({}), { way: 'a field more', value: { ...value, oddField: 'a' } }]
    : [];
}

function as(value: unknown): Change {
  const text = JSON.stringify(value);
  return { way: text.length > 60 ? `${text.length} characters` : text, value };
}

function valueAt(value: unknown, [first, ...rest]: Path): unknown {
  return first === undefined ? value : valueAt(new Map(entriesOf(value)).get(first), rest);
}

function changed(object: KubernetesObject, path: Path, value: unknown): KubernetesObject {
  const copy: KubernetesObject = structuredClone(object);
  const [last = ''] = path.slice(-1);
  const holder = Object(valueAt(copy, path.slice(0, -1)));
  if (value === 'renamed') {
    holder[`${last}Odd`] = holder[last];
    delete holder[last];
  } else if (value === undefined && Array.isArray(holder)) holder.splice(Number(last), 1);
  else if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

function placeText(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? '[]' : `.${part}`))
    .join('')
    .slice(1);
}
