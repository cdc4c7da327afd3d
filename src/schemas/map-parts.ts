import type { JsonSchema } from './json-schema.ts';

/** What becomes of a part of a schema; `name` is that of its field, and empty for what has none. */
export type MapPart = (part: JsonSchema, name: string) => JsonSchema;

const lists = ['anyOf', 'oneOf', 'allOf'] as const;
const singles = ['items', 'propertyNames', 'if', 'then', 'else'] as const;

/** A schema with all of its direct parts changed, wherever they stand; the order of its words stays. */
export function mapParts(schema: JsonSchema, map: MapPart): JsonSchema {
  const { properties, additionalProperties } = schema;
  const changed: Record<string, unknown> = { ...schema };
  if (properties !== undefined)
    changed['properties'] = Object.fromEntries(
      Object.entries(properties).map(([key, part]) => [key, map(part, key)]),
    );
  if (typeof additionalProperties === 'object') changed['additionalProperties'] = map(additionalProperties, '');
  for (const word of lists) {
    const parts = schema[word];
    if (parts !== undefined) changed[word] = parts.map((part) => map(part, ''));
  }
  for (const word of singles) {
    const part = schema[word];
    if (part !== undefined) changed[word] = map(part, '');
  }
  return changed;
}
