import { providerClass } from '../kept/needs.ts';
import type { ObjectRule } from '../object-rule.ts';
import { providerObjects } from './provider-objects.ts';

/** One part of a path, as go-jmespath takes it: a name, or any text in double quotes; indexes and the function that makes text (facts: secrets.md 1.7). */
const part = String.raw`(?:[A-Za-z_]\w*|"(?:[^"\\]|\\.)+")(?:\[-?\d+\])*`;
const plain = new RegExp(String.raw`^(?:\[-?\d+\]\.?)?${part}(?:\.${part})*$`);
const wrapped = /^\s*to_string\(\s*(.+?)\s*\)\s*$/;
/** Whatever else JMESPath can do is not judged here. */
const beyond = /[|()&@*?!<>=`{},]|\[\]/;

export const validJmesPath: ObjectRule = {
  id: 'valid-jmes-path',
  level: 'contract',
  rows: ['R16', 'R18'],
  why: 'the AWS provider refuses the path, or writes a file with quotes in its name that nobody looks for',
  help: String.raw`write a key with other characters than letters, digits and _ in double quotes: path: '"my-key"', objectAlias: my-key`,
  on: [providerClass],
  check: (object, _, say) => {
    for (const { properties } of providerObjects(object))
      for (const { path, expression, alias } of properties) {
        if (expression !== undefined && !isValid(expression))
          say([...path, 'path'], `${expression} is no path that the provider understands`);
        if (alias?.includes('"') === true) say([...path, 'objectAlias'], `${alias} has quotes in it`);
      }
  },
};

function isValid(expression: string): boolean {
  const inner = wrapped.exec(expression)?.[1] ?? expression.trim();
  return plain.test(inner) || (beyond.test(inner) && !/^[\w-]+$/.test(inner));
}
