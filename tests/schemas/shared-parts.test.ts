import { describe, expect, test } from 'vitest';
import { charts } from '../../charts/charts.ts';
import { definitions, partial, whole } from '../../src/schemas/accepted-forms.ts';
import { inputSchemas } from '../../src/schemas/input-schemas.ts';
import type { JsonSchema } from '../../src/schemas/json-schema.ts';
import { mapParts } from '../../src/schemas/map-parts.ts';
import { sharedParts } from '../../src/schemas/shared-parts.ts';
import { sourceFiles } from '../architecture/source-file.ts';

const schemas = inputSchemas(
  sourceFiles('environments', 'charts'),
  Object.fromEntries(Object.entries(charts.own).map(([name, { schema }]) => [name, schema])),
);

/** A schema with all references but those that it had replaced by what they name, and without names. */
function inlined({ title: _, ...schema }: JsonSchema, defined: JsonSchema['definitions'] = {}): JsonSchema {
  const { allOf: [reference] = [], $ref = reference?.$ref, ...said } = schema;
  const name = $ref?.split('/').at(-1) ?? '';
  const meant = Object.hasOwn(definitions, name) ? undefined : defined[name];
  if (meant === undefined) return mapParts(schema, (part) => inlined(part, defined));
  return { ...said, ...inlined(meant, defined) };
}

describe.each([
  ['service', whole(schemas.service)],
  ['overlay', partial(schemas.service)],
  ['environment', { anyOf: [whole(schemas.environment), partial(schemas.environment)], oneOf: [partial(schemas.environment)] }],
])('%s', (_, schema) => {
  const { definitions: defined = {}, ...shared } = sharedParts(schema, definitions);

  test('says the same as without definitions', () => {
    expect(inlined(shared, defined)).toEqual(inlined(schema));
  });

  test('is far shorter', () => {
    expect(JSON.stringify({ ...shared, defined }).length).toBeLessThan(0.7 * JSON.stringify(schema).length);
  });

  test('no definition is there for a single use', () => {
    const all = JSON.stringify({ ...shared, defined });
    const single = Object.keys(defined).filter((name) => all.split(`"#/definitions/${name}"`).length < 3);
    expect(single).toEqual([]);
  });
});

test('a form has the name of its source, else that of its field, and a field keeps what it means', () => {
  const time: JsonSchema = { title: 'Duration', enum: ['1s', '2s'] };
  const size: JsonSchema = { type: 'object', properties: { of: { enum: Array.from({ length: 40 }, String) } } };
  const schema: JsonSchema = {
    properties: {
      every: { description: 'How often.', ...time },
      after: { description: 'How late.', default: '1s', ...time },
      size,
      other: { properties: { size } },
      word: { type: 'string' },
      words: { type: 'string' },
    },
  };
  expect(sharedParts(schema, {})).toEqual({
    properties: {
      every: { description: 'How often.', allOf: [{ $ref: '#/definitions/Duration' }] },
      after: { description: 'How late.', default: '1s', allOf: [{ $ref: '#/definitions/Duration' }] },
      size: { $ref: '#/definitions/size' },
      other: { properties: { size: { $ref: '#/definitions/size' } } },
      word: { type: 'string' },
      words: { type: 'string' },
    },
    definitions: { Duration: { enum: ['1s', '2s'] }, size },
  });
});

test('two forms of one name are told apart', () => {
  const [one, other] = ['a', 'b'].map((value): JsonSchema => ({ title: 'Name', const: value }));
  const { definitions: defined } = sharedParts({ anyOf: [one, one, other, other].flatMap((each) => each ?? []) }, {});
  expect(defined).toEqual({ Name: { const: 'a' }, 'Name-2': { const: 'b' } });
});
