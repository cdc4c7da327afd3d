import type { InputPath } from '../../environments/model.ts';
import type { Problem } from '../values/problem.ts';
import { describeSecretLiteral, describeSecretVariable } from './secret-literal/secret-literal.ts';

const help =
  'store it in AWS, declare it under secrets by its name, and change it: it may be in the history already';

/**
 * Rules H1, R152, over every text of a service or an environment, wherever it stands: what is committed is read by everyone who reads the
 * repository, for ever. The messages never show the text.
 */
export const noSecretLiteral = {
  id: 'no-secret-literal',
  check: (input: unknown): readonly Problem[] => problemsIn(input, []),
} as const;

function problemsIn(value: unknown, path: InputPath): readonly Problem[] {
  if (typeof value === 'string') return problem(path, describeText(value, path));
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => inList(item, value[index - 1], [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => [
    ...inKey([...path, key], key),
    ...problemsIn(member, [...path, key]),
  ]);
}

/** The name of a variable tells more than its text. */
function describeText(text: string, [top, name, ...deeper]: InputPath): string | undefined {
  const isVariable = top === 'env' && typeof name === 'string' && deeper.length === 0;
  return isVariable ? describeSecretVariable(name, text) : describeSecretLiteral(text);
}

/** A flag and its argument stand in two items: `--password`, `hunter2`. */
function inList(item: unknown, before: unknown, path: InputPath): readonly Problem[] {
  const flag = typeof before === 'string' ? /^--?([a-zA-Z][\w-]*)$/.exec(before)?.[1] : undefined;
  if (typeof item !== 'string' || flag === undefined) return problemsIn(item, path);
  return problem(path, describeSecretVariable(flag, item));
}

function inKey(path: InputPath, key: string): readonly Problem[] {
  return problem(path, describeSecretLiteral(key)).map((found) => ({ ...found, atKey: true }));
}

function problem(path: InputPath, kind: string | undefined): readonly Problem[] {
  return kind === undefined ? [] : [{ path, what: `looks like ${kind}`, help, check: noSecretLiteral.id }];
}
