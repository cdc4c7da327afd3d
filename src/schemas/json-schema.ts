/** A JSON Schema (draft 7), as far as ours go. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $comment?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** What a change of the parts of a schema is told of each: under which key it stands, unless it has none. */
export type ChangePart = (part: JsonSchema, key: string | undefined) => JsonSchema;

/** A schema with its direct parts changed: fields, values of maps, items of lists, alternatives. */
export function withParts(schema: JsonSchema, change: ChangePart): JsonSchema {
  const { properties, additionalProperties, items, anyOf } = schema;
  return {
    ...schema,
    ...(properties === undefined ? {} : { properties: mapValues(properties, change) }),
    ...(typeof additionalProperties === 'object'
      ? { additionalProperties: change(additionalProperties, undefined) }
      : {}),
    ...(items === undefined ? {} : { items: change(items, undefined) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map((each) => withParts(each, change)) }),
  };
}

function mapValues(
  properties: Readonly<Record<string, JsonSchema>>,
  change: ChangePart,
): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(Object.entries(properties).map(([key, part]) => [key, change(part, key)]));
}
