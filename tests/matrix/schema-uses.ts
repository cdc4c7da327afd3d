import { z } from 'zod';

/** What stands at a path of an input and what it is: a field, or one of the forms and words that a field allows. */
type Uses = readonly string[];

/** Everything that a schema lets an input say. The keys of a map are all one: `*`. */
export function usesOf(schema: unknown, path: string): Uses {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, field]: [string, unknown]) => [
      ...(isOptional(field) ? [`${path}.${name} absent`] : []),
      `${path}.${name}`,
      ...usesOf(field, `${path}.${name}`),
    ]);
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((form: unknown, index) => [
      `${path} form ${index + 1}`,
      ...usesOf(form, path),
    ]);
  if (schema instanceof z.ZodRecord) return [`${path}.*`, ...usesOf(schema.valueType, `${path}.*`)];
  if (schema instanceof z.ZodArray) return [`${path}[]`, ...usesOf(schema.element, `${path}[]`)];
  const inner = innerOf(schema);
  return inner === undefined ? wordsOf(schema).map((word) => `${path} = ${word}`) : usesOf(inner, path);
}

/** What an input does say; with a field everything below it is absent. */
export function usesIn(value: unknown, schema: unknown, path: string): Uses {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, field]: [string, unknown]) =>
      isMap(value) && value[name] !== undefined
        ? [`${path}.${name}`, ...usesIn(value[name], field, `${path}.${name}`)]
        : [`${path}.${name} absent`, ...usesIn(undefined, field, `${path}.${name}`)],
    );
  if (schema instanceof z.ZodUnion) {
    // No form fits `{ terraform: … }`, which takes the place of any value before the schema sees it.
    const index = schema.options.findIndex((form) => z.safeParse(form, value).success);
    const found = index === -1 ? [] : usesIn(value, schema.options[index], path);
    return index === -1 ? [] : [`${path} form ${index + 1}`, ...found];
  }
  if (schema instanceof z.ZodRecord)
    return Object.values(isMap(value) ? value : {}).flatMap((each) => [
      `${path}.*`,
      ...usesIn(each, schema.valueType, `${path}.*`),
    ]);
  if (schema instanceof z.ZodArray)
    return (Array.isArray(value) ? value : []).flatMap((each: unknown) => [
      `${path}[]`,
      ...usesIn(each, schema.element, `${path}[]`),
    ]);
  const inner = innerOf(schema);
  if (inner !== undefined) return usesIn(value, inner, path);
  return value === undefined
    ? []
    : [`${path} = ${typeof value === 'string' ? value : JSON.stringify(value)}`];
}

function isOptional(schema: unknown): boolean {
  return schema instanceof z.ZodType && z.safeParse(schema, undefined).success;
}

/** What is judged below a default, and before a transformation. */
function innerOf(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return schema.unwrap();
  return schema instanceof z.ZodPipe ? schema.in : undefined;
}

/** The words of a leaf that has a list of them. */
function wordsOf(schema: unknown): readonly string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String);
  if (schema instanceof z.ZodBoolean) return ['true', 'false'];
  // What a Helm chart is given is not ours to judge.
  if (schema instanceof z.ZodUnknown) return [];
  // z.json() refers to itself: whatever it allows, Purser hands on.
  if (schema instanceof z.ZodLazy) return [];
  if (schema instanceof z.ZodString || schema instanceof z.ZodNumber) return [];
  throw new Error('the coverage of the matrix does not know this kind of schema: teach it');
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
