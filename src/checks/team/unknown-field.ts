import { fieldPathText, type FieldPath } from '../../values/field-path.ts';
import { suggest } from '../../values/suggest.ts';
import { groupOf } from '../../values/type-of.ts';
import type { ObjectSchemas, SchemaNode } from '../schema/object-schemas.ts';
import { openGroups } from '../schema/schema-checker.ts';
import { knownType } from './unknown-type.ts';

/** What is wrong with a path that no object of these types can have in any version that is known; nothing where one of the types is not known. */
export function unknownField(
  path: FieldPath,
  types: readonly string[],
  schemas: ObjectSchemas,
): string | undefined {
  const faults = types.flatMap((type) => {
    const known = nodesOf(type, schemas);
    return known.length === 0 ? undefined : known.map((node) => faultIn(path, node, type, schemas));
  });
  return faults.includes(undefined) ? undefined : faults.at(-1);
}

function nodesOf(type: string, { kinds }: ObjectSchemas): readonly number[] {
  return Object.entries(kinds)
    .filter(([name]) => knownType(name) === type && !openGroups.has(groupOf(name)))
    .map(([, [node]]) => node);
}

function faultIn(path: FieldPath, root: number, type: string, { nodes }: ObjectSchemas): string | undefined {
  let node = nodes[root];
  for (const [index, step] of path.entries()) {
    if (node === undefined || node.t === 'any') return undefined;
    const next = below(node, step);
    if (next === undefined)
      return node.x === undefined ? saidOf(path.slice(0, index + 1), node, type) : undefined;
    node = nodes[next];
  }
  return undefined;
}

/** The index of the node that a step leads to. */
function below({ t, p = {}, i }: SchemaNode, step: string | number): number | undefined {
  if (typeof step === 'number') return t === 'list' ? i : undefined;
  if (t === 'dictionary') return i;
  const reference = Object.hasOwn(p, step) ? p[step] : undefined;
  return typeof reference === 'object' ? reference[0] : reference;
}

function saidOf(path: FieldPath, { t, p = {} }: SchemaNode, type: string): string {
  const step = path.at(-1);
  const above = fieldPathText(path.slice(0, -1));
  if (t === 'list')
    return `${above} of ${type} is a list: name it as a whole, or one item, as in ${above}[0]`;
  const meant = typeof step === 'string' ? suggest(step, Object.keys(p)) : '';
  return `${type} has no field ${fieldPathText(path)}${meant}`;
}
