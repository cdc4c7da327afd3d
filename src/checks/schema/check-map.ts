import { isMap } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { suggest } from '../../values/suggest.ts';
import { isAbsent, type Check } from './check.ts';
import { checkGroups, checkWords } from './check-groups.ts';
import { checkSize } from './check-size.ts';
import { found } from './found.ts';
import type { SchemaNode } from './object-schemas.ts';
import type { SayAt } from './say-at.ts';

/** Looks at a map whose fields are known; of one that is open, a field that is none may be of a newer version, unless it is nearly one of them. */
export function mapCheck(node: SchemaNode, fields: ReadonlyMap<string, Check>, isOpen: boolean): Check {
  const { r = [], o, w, x } = node;
  const isSized = node.min !== undefined || node.max !== undefined;
  return (value, path, say) => {
    if (isAbsent(value)) return;
    if (!isMap(value)) return say([...path], `expected a map, found ${found(value)}`);
    for (const name of Object.keys(value)) {
      const given = value[name];
      if (given === undefined) continue;
      const check = fields.get(name);
      path.push(name);
      if (check !== undefined) check(given, path, say);
      else if (x === undefined) sayUnknown(name, fields, path, say, isOpen);
      path.pop();
    }
    // No field that is required has a name that every map inherits.
    for (const name of r) if (isAbsent(value[name])) say([...path, name], 'is missing');
    if (o !== undefined) checkGroups(o, value, path, say);
    if (w !== undefined) checkWords(w, value, path, say);
    if (isSized) checkSize(Object.keys(value).length, node, path, say);
  };
}

function sayUnknown(
  name: string,
  fields: ReadonlyMap<string, Check>,
  path: FieldPath,
  say: SayAt,
  isOpen: boolean,
): void {
  const meant = suggest(name, fields.keys());
  if (!isOpen || meant !== '') say([...path], `unknown field${meant}`);
}
