import { userKeyedMaps } from '../parse/user-keyed-maps.ts';
import { withParts, type JsonSchema } from './json-schema.ts';

/** What may stand in the place of a value, beside the value itself. */
export const definitions: Readonly<Record<string, JsonSchema>> = {
  terraform: {
    type: 'object',
    description: 'The value of a Terraform output, from the file that the environment names.',
    properties: {
      terraform: {
        description: 'The name of an output in the file that the environment names under `terraform`.',
        examples: ['database_address'],
        type: 'string',
      },
    },
    required: ['terraform'],
    additionalProperties: false,
  },
};

const nothing: JsonSchema = { type: 'null' };
const fromTerraform: JsonSchema = { $ref: '#/definitions/terraform' };

/** A whole file: each value may come from Terraform. */
export function whole(schema: JsonSchema): JsonSchema {
  return withParts(schema, (part, key) => orTerraform(whole(part), key));
}

/** A file that is laid over another: nothing is required, and null removes. Lists replace, so that their items are whole. */
export function partial({ required: _, ...schema }: JsonSchema): JsonSchema {
  const { items, anyOf, ...rest } = schema;
  return {
    ...withParts(rest, (part, key) => either(orTerraform(partial(part), key), nothing)),
    ...(items === undefined ? {} : whole({ items })),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(partial) }),
  };
}

/** A file below which defaults lie: null removes what they may say. */
export function overDefaults(schema: JsonSchema, defaults: JsonSchema): JsonSchema {
  const below = defaults.properties ?? {};
  return withParts(schema, (part, key) => {
    if (key === undefined) return defaults.additionalProperties === undefined ? part : either(part, nothing);
    const same = below[key];
    return same === undefined ? part : either(overDefaults(part, same), nothing);
  });
}

/** In a map whose keys users choose, `terraform` is a name like any other. */
function orTerraform(schema: JsonSchema, key: string | undefined): JsonSchema {
  return key !== undefined && userKeyedMaps.has(key) ? schema : either(schema, fromTerraform);
}

/** The texts stay outside, where editors look for them. */
function either(schema: JsonSchema, other: JsonSchema): JsonSchema {
  const { description, examples, default: usual, ...form } = schema;
  // It takes everything already.
  if (Object.keys(form).length === 0) return schema;
  const { anyOf, ...alone } = form;
  const forms = anyOf !== undefined && Object.keys(alone).length === 0 ? anyOf : [form];
  return {
    ...(description === undefined ? {} : { description }),
    ...(examples === undefined ? {} : { examples }),
    ...(usual === undefined ? {} : { default: usual }),
    anyOf: [...forms, other],
  };
}
