import { isMap } from '../../values/field.ts';
import { isAbsent, type Check } from './check.ts';
import { checkSize } from './check-size.ts';
import { duplicateKeys, repeatedEntries } from './duplicate-keys.ts';
import type { Form } from './form.ts';
import { found } from './found.ts';
import type { SchemaNode } from './object-schemas.ts';

/** Looks at a map whose keys are somebody's own. */
export function dictionaryCheck(node: SchemaNode, form: Form | undefined, check: Check): Check {
  const { r = [] } = node;
  const isSized = node.min !== undefined || node.max !== undefined;
  return (value, path, say) => {
    if (isAbsent(value)) return;
    if (!isMap(value)) return say([...path], `expected a map, found ${found(value)}`);
    const names = Object.keys(value);
    if (isSized) checkSize(names.length, node, path, say);
    for (const name of names) {
      path.push(name);
      if (form !== undefined && (name === '' || !form.fits(name)))
        say([...path], `the key is no ${form.words}`);
      check(value[name], path, say);
      path.pop();
    }
    for (const name of r)
      if (!Object.hasOwn(value, name) || isAbsent(value[name])) say([...path, name], 'is missing');
  };
}

export function listCheck(node: SchemaNode, check: Check): Check {
  const { k, u } = node;
  const isSized = node.min !== undefined || node.max !== undefined;
  return (value, path, say) => {
    if (isAbsent(value)) return;
    if (!Array.isArray(value)) return say([...path], `expected a list, found ${found(value)}`);
    if (isSized) checkSize(value.length, node, path, say);
    // By index: no other loop of the rules runs as often.
    for (let index = 0; index < value.length; index += 1) {
      path.push(index);
      check(value[index], path, say);
      path.pop();
    }
    if (k !== undefined) duplicateKeys(value, k, path, say);
    if (u !== undefined) repeatedEntries(value, path, say);
  };
}
