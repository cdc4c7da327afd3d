import type { InputPath } from '../../environments/model.ts';
import type { Problem } from '../values/problem.ts';
import { describeSecretLiteral, describeSecretVariable } from './secret-literal/secret-literal.ts';

const id = 'no-secret-literal';
const help =
  'store it in AWS, declare it under secrets by its name, and change it: it may be in the history already';

/**
 * Rules H1, R152, over every text of an input file, wherever it stands: what is committed is read by everyone who reads the repository, for
 * ever. The messages never show the text.
 */
export const noSecretLiteral = {
  id,
  /** `path` is where the input stands, when it is a part of something. */
  check: (input: unknown, path: InputPath = []): readonly Problem[] => {
    const problems: Problem[] = [];
    search(input, [...path], problems);
    return problems;
  },
} as const;

/** The path is one list that grows and shrinks on the way: it is copied only when there is something to say. */
function search(value: unknown, path: (string | number)[], problems: Problem[]): void {
  if (typeof value === 'string') say(describeText(value, path), path, problems);
  else if (Array.isArray(value)) searchList(value, path, problems);
  else if (isMap(value)) searchMap(value, path, problems);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function searchMap(
  map: Readonly<Record<string, unknown>>,
  path: (string | number)[],
  problems: Problem[],
): void {
  for (const key of Object.keys(map)) {
    path.push(key);
    if (!harmlessKeys.has(key)) say(describeKey(key), path, problems, true);
    search(map[key], path, problems);
    path.pop();
  }
}

/** Files repeat a few hundred keys; the bound is for one whose keys are data. */
const harmlessKeys = new Set<string>();
const mostKeys = 5000;

function describeKey(key: string): string | undefined {
  const kind = describeSecretLiteral(key);
  if (kind === undefined && harmlessKeys.size < mostKeys) harmlessKeys.add(key);
  return kind;
}

function searchList(list: readonly unknown[], path: (string | number)[], problems: Problem[]): void {
  for (let index = 0; index < list.length; index += 1) {
    path.push(index);
    searchItem(list[index], list[index - 1], path, problems);
    path.pop();
  }
}

/** A flag and its argument stand in two items: `--password`, `hunter2`. */
function searchItem(item: unknown, before: unknown, path: (string | number)[], problems: Problem[]): void {
  const flag =
    typeof before === 'string' && before.startsWith('-')
      ? /^--?([a-zA-Z][\w-]*)$/.exec(before)?.[1]
      : undefined;
  if (typeof item === 'string' && flag !== undefined) say(describeSecretVariable(flag, item), path, problems);
  else search(item, path, problems);
}

/** The name of a variable, or of a value of a Helm chart, tells more than its text. */
function describeText(text: string, path: InputPath): string | undefined {
  const name = path.at(-1);
  return typeof name === 'string' && isNamed(path)
    ? describeSecretVariable(name, text)
    : describeSecretLiteral(text);
}

function isNamed(path: InputPath): boolean {
  const [first, , third] = path;
  return (first === 'env' && path.length === 2) || (first === 'charts' && third === 'values');
}

function say(kind: string | undefined, path: InputPath, problems: Problem[], atKey = false): void {
  if (kind !== undefined)
    problems.push({ path: [...path], atKey, what: `looks like ${kind}`, help, rule: id });
}
