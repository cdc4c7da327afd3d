import { expect, test } from 'vitest';
import { z } from 'zod';
import { Environment } from '../../environments/environment.ts';
import { Service, ServiceFields } from '../../environments/service.ts';
import { matrix } from './cases.ts';
import { usesIn, usesOf } from './schema-uses.ts';

const cases = matrix();

/** What no case can say, and where it is said instead. */
const elsewhere: Readonly<Record<string, string>> = {
  'environment.charts.*.inflate = true': 'tests/cluster/suites/helm: it needs helm, and an archive',
  ...Object.fromEntries(
    ['aws-eusc', 'aws-iso', 'aws-iso-b', 'aws-iso-e', 'aws-iso-f'].map((partition) => [
      `environment.aws.partition = ${partition}`,
      'edges.ts: an ARN of another case belongs to another partition',
    ]),
  ),
};

/** What a schema allows and no case of the matrix says. */
function unused(part: 'environment' | 'service', schema: z.ZodType): readonly string[] {
  const said = new Set(cases.flatMap(({ input }) => usesIn(input[part], schema, part)));
  return usesOf(schema, part).filter((use) => !said.has(use) && !Object.hasOwn(elsewhere, use));
}

test('every field, form and word of an environment is in some case', () => {
  expect(unused('environment', Environment)).toStrictEqual([]);
});

test('every field, form and word of a service is in some case', () => {
  expect(unused('service', Service)).toStrictEqual([]);
});

test('what is added to a schema is missed until a case says it', () => {
  const grown = z.strictObject({
    ...ServiceFields.shape,
    replicas: z.union([ServiceFields.shape.replicas, z.literal('many')]),
    paused: z.boolean().default(false),
  });
  expect(unused('service', grown)).toStrictEqual([
    'service.replicas form 2',
    'service.replicas = many',
    'service.paused',
    'service.paused = true',
    'service.paused = false',
  ]);
});
