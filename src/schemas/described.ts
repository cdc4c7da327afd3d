import { z } from 'zod';
import type { Documented } from './documented.ts';
import type { JsonSchema } from './json-schema.ts';

/** The JSON Schema of what people write for a schema, with the comments of its sources as descriptions. */
export function described(schema: z.ZodType, documented: Documented): JsonSchema {
  const plain = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
  const { $schema: _, definitions: __, ...own }: JsonSchema = JSON.parse(JSON.stringify(plain));
  return describe(own, documented);
}

function describe(schema: JsonSchema, documented: Documented): JsonSchema {
  const { name, comment, fields = {}, item = {}, alternatives = [] } = documented;
  const { $ref, ...rest } = schema;
  const { properties, additionalProperties, items, anyOf } = rest;
  return {
    // First what people look for. A reference is one to zod's "any JSON value", which an empty schema says too.
    ...(comment === undefined ? {} : { description: comment.text }),
    ...(comment === undefined || comment.examples.length === 0 ? {} : { examples: comment.examples }),
    ...(name === undefined ? {} : { title: name }),
    ...rest,
    ...(properties === undefined ? {} : { properties: describeFields(properties, fields) }),
    ...(typeof additionalProperties === 'object'
      ? { additionalProperties: describe(additionalProperties, item) }
      : {}),
    ...(items === undefined ? {} : { items: describe(items, item) }),
    ...(anyOf === undefined
      ? {}
      : { anyOf: anyOf.map((each, index) => describe(each, alternatives[index] ?? {})) }),
  };
}

function describeFields(
  properties: Readonly<Record<string, JsonSchema>>,
  fields: Readonly<Record<string, Documented>>,
): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    Object.entries(properties).map(([key, part]) => [key, describe(part, fields[key] ?? {})]),
  );
}
