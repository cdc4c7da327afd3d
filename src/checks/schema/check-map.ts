import { isMap } from '../../values/field.ts';
import { suggest } from '../../values/suggest.ts';
import { isAbsent, type Check } from './check.ts';
import { checkGroups, checkWords } from './check-groups.ts';
import { checkSize } from './check-size.ts';
import { found } from './found.ts';
import type { SchemaNode } from './object-schemas.ts';

/** Looks at a map whose fields are known. */
export function mapCheck(node: SchemaNode, fields: ReadonlyMap<string, Check>): Check {
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
      else if (x === undefined) say([...path], `unknown field${suggest(name, fields.keys())}`);
      path.pop();
    }
    // No field that is required has a name that every map inherits.
    for (const name of r) if (isAbsent(value[name])) say([...path, name], 'is missing');
    if (o !== undefined) checkGroups(o, value, path, say);
    if (w !== undefined) checkWords(w, value, path, say);
    if (isSized) checkSize(Object.keys(value).length, node, path, say);
  };
}
