import { at } from '../../ground/kubernetes-object.ts';

/** The schema of a CRD as JSON Schema says the same: no field but those that are named, null where it may be, numbers or texts. */
export function asJsonSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(asJsonSchema);
  if (typeof schema !== 'object' || schema === null) return schema;
  if (at(schema, 'x-kubernetes-int-or-string') === true) return { type: ['integer', 'string'] };
  const { properties, items, additionalProperties, default: _, nullable, ...rest } = Object(schema);
  // What has a default is there when the API server looks.
  const required = [rest.required ?? []]
    .flat()
    .filter((name) => at(properties, name, 'default') === undefined);
  const isOpen = rest['x-kubernetes-preserve-unknown-fields'] === true || properties === undefined;
  return {
    ...rest,
    ...(nullable === true ? { type: [rest.type, 'null'] } : {}),
    ...(required.length > 0 ? { required } : { required: [] }),
    ...(items === undefined ? {} : { items: asJsonSchema(items) }),
    ...(additionalProperties === undefined
      ? {}
      : { additionalProperties: asJsonSchema(additionalProperties) }),
    ...(properties === undefined ? {} : { properties: propertiesOf(properties) }),
    ...(isOpen || additionalProperties !== undefined ? {} : { additionalProperties: false }),
  };
}

function propertiesOf(properties: object): unknown {
  return Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, asJsonSchema(part)]));
}
