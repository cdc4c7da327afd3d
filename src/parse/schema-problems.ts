import type { z } from 'zod';
import type { InputPath } from '../../environments/model.ts';
import type { Problem } from '../values/problem.ts';
import { field } from '../values/field.ts';
import { suggest } from '../values/suggest.ts';
import { ownWords } from './schema-words.ts';

type SchemaIssue = z.core.$ZodIssue;

/** What a schema makes of a merged input: the value with its defaults, or every problem of it. */
export type Parsed<Output> =
  | { readonly value: Output; readonly problems: readonly [] }
  | { readonly value: undefined; readonly problems: readonly Problem[] };

/** Validates strictly. Messages name types and keys, and never a value that was given: it could be a secret. */
export function parseSchema<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): Parsed<z.output<Schema>> {
  const result = schema.safeParse(input, { error: ownWords });
  if (result.success) return { value: result.data, problems: [] };
  return { value: undefined, problems: result.error.issues.flatMap((issue) => problemsOf(issue, [], input)) };
}

function problemsOf(issue: SchemaIssue, parent: InputPath, input: unknown): readonly Problem[] {
  const path = [...parent, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(path, key, issue.message));
    case 'invalid_union':
      return bestBranch(issue.errors, valueAt(input, path)).flatMap((inner) =>
        problemsOf(inner, path, input),
      );
    case 'invalid_key':
      return [
        {
          path,
          atKey: true,
          what: `"${String(path.at(-1))}" cannot be a name here: ${issue.issues[0]?.message}`,
        },
      ];
    case 'invalid_type':
      return [wrongType(path, issue, valueAt(input, path))];
    case 'invalid_value':
      return [{ path, what: notOneOf(issue.values, valueAt(input, path)) }];
    default:
      return [{ path, what: issue.message }];
  }
}

function unknownKey(path: InputPath, key: string, known: string): Problem {
  const near = suggest(key, known.split(' '));
  return {
    path: [...path, key],
    atKey: true,
    what: `unknown key "${key}"${near}`,
    help:
      near === '' ? (keysHelp(known) ?? 'remove it; the schemas in environments/ list every key') : undefined,
  };
}

/** A map of more keys than these is looked up in its schema, which an editor shows. */
const mostKeys = 12;

function keysHelp(known: string): string | undefined {
  const keys = known.split(' ');
  return known === '' || keys.length > mostKeys ? undefined : `its keys are ${keys.join(', ')}`;
}

/** Of the forms that a value may take, the one that its type suggests, then the one that it misses least. */
function bestBranch(branches: readonly (readonly SchemaIssue[])[], value: unknown): readonly SchemaIssue[] {
  const ofItsType = branches.filter(
    (issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  );
  const [first = [], ...rest] = ofItsType.length > 0 ? ofItsType : branches;
  if (ofItsType.length === 0 && value !== undefined) return first;
  return rest.reduce((best, issues) => (issues.length < best.length ? issues : best), first);
}

function wrongType(
  path: InputPath,
  { expected, message }: Pick<z.core.$ZodIssueInvalidType, 'expected' | 'message'>,
  value: unknown,
): Problem {
  if (value === undefined) return { path, what: `missing; expected ${nameOfType(expected)}` };
  const found = expected === 'int' && typeof value === 'number' ? 'a fraction' : typeOf(value);
  const what = `expected ${nameOfType(expected)}, found ${found}`;
  return { path, what, help: otherForm(expected, value) ?? keysHelp(message) };
}

/** How the same is written as the type that was expected, where that is plain. */
function otherForm(expected: string, value: unknown): string | undefined {
  switch (expected) {
    case 'string':
      return typeof value === 'object' ? undefined : 'write it in quotes';
    case 'record':
      return Array.isArray(value) ? 'write each under its name, and no list: { <name>: … }' : undefined;
    case 'array':
      return typeof value === 'object' ? undefined : 'write it in brackets: [ … ]';
    case 'boolean':
      return value === 'true' || value === 'false' ? 'write it without quotes' : undefined;
    default:
      return isNumber(expected) && /^-?\d+$/.test(String(value)) ? 'write it without quotes' : undefined;
  }
}

function isNumber(expected: string): boolean {
  return expected === 'number' || expected === 'int';
}

/** What was found is shown: an enumeration's place holds no secret, and a mistyped word explains itself. */
function notOneOf(allowed: readonly unknown[], value: unknown): string {
  const names = allowed.map(String);
  if (typeof value !== 'string') {
    return value === undefined
      ? `missing; expected ${oneOf(names)}`
      : `expected ${oneOf(names)}, found ${typeOf(value)}`;
  }
  const shown = value.length <= 40 ? `, found "${value}"` : '';
  return `expected ${oneOf(names)}${shown}${suggest(value, names)}`;
}

function oneOf(names: readonly string[]): string {
  return names.length === 1 ? `"${names[0]}"` : `one of ${names.map((name) => `"${name}"`).join(', ')}`;
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a map',
  record: 'a map',
  array: 'a list',
};

function nameOfType(expected: string): string {
  return typeNames[expected] ?? expected;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'boolean') return 'a boolean';
  return typeNames[typeof value] ?? typeof value;
}

function valueAt(input: unknown, path: InputPath): unknown {
  return path.map(String).reduce(field, input);
}
