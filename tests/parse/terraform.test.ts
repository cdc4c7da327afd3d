import { expect, test } from 'vitest';
import { z } from 'zod';
import { Environment } from '../../environments/environment.ts';
import { Service } from '../../environments/service.ts';
import { readTerraform } from '../../src/parse/terraform-file.ts';
import { substituteTerraform } from '../../src/parse/terraform.ts';
import { userKeyedMaps } from '../../src/parse/user-keyed-maps.ts';

const outputs = readTerraform({
  path: 'infra/dev.json',
  text: JSON.stringify({ host: { sensitive: false, type: 'string', value: 'db.internal' } }),
}).terraform;

test('an output takes the place of the reference, and its path is remembered', () => {
  const { value, problems, references } = substituteTerraform(
    { env: { DB_HOST: { terraform: 'host' } } },
    outputs,
  );
  expect(value).toEqual({ env: { DB_HOST: 'db.internal' } });
  expect(problems).toEqual([]);
  expect([...references]).toEqual([['env\0DB_HOST', 'host']]);
});

test('in a list too', () => {
  expect(substituteTerraform({ args: ['--host', { terraform: 'host' }] }, outputs).value).toEqual({
    args: ['--host', 'db.internal'],
  });
});

test('where users choose the keys, "terraform" is a name like any other', () => {
  const input = { labels: { terraform: 'host' }, env: { terraform: 'host' } };
  expect(substituteTerraform(input, outputs).value).toEqual(input);
});

test('the list of such maps is the records of the schemas', () => {
  const records = [...recordsOf(Service), ...recordsOf(Environment)].toSorted();
  expect([...new Set(records)]).toEqual([...userKeyedMaps].toSorted());
});

test('a sensitive output that holds its value is a secret in the repository', () => {
  const text = JSON.stringify({ password: { sensitive: true, type: 'string', value: 'x' } });
  expect(readTerraform({ path: 'infra/dev.json', text }).issues).toMatchObject([
    {
      file: 'infra/dev.json',
      line: 1,
      column: 2,
      what: 'output "password" is sensitive, and its value stands here',
    },
  ]);
});

test('a sensitive output without its value is none', () => {
  const text = JSON.stringify({ password: { sensitive: true, type: 'string', value: null } });
  expect(readTerraform({ path: 'infra/dev.json', text }).issues).toEqual([]);
});

/** The names of all fields that are maps with keys of the user's choice. */
function recordsOf(schema: unknown, name = ''): readonly string[] {
  if (schema instanceof z.ZodRecord) return [name, ...recordsOf(schema.valueType, name)];
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, field]: [string, unknown]) => recordsOf(field, key));
  }
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((option: unknown) => recordsOf(option, name));
  if (schema instanceof z.ZodPipe) return [...recordsOf(schema.in, name), ...recordsOf(schema.out, name)];
  if (schema instanceof z.ZodArray) return recordsOf(schema.element, name);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return recordsOf(schema.unwrap(), name);
  }
  return [];
}
