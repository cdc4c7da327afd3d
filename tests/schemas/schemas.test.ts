import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { charts } from '../../charts/charts.ts';
import { inputSchemas } from '../../src/schemas/input-schemas.ts';
import type { JsonSchema } from '../../src/schemas/json-schema.ts';
import { sourceFiles } from '../architecture/source-file.ts';
import { validator } from './validator.ts';

const root = join(import.meta.dirname, '..', '..');
const schemas = inputSchemas(
  sourceFiles('environments', 'charts'),
  Object.fromEntries(Object.entries(charts.own).map(([name, { schema }]) => [name, schema])),
);

test('every field says what it means, in a few words at least', () => {
  const { own, ...others } = schemas;
  const all = Object.entries({ ...others, ...own }).flatMap(([name, schema]) => fieldsOf(schema, name));
  expect(all.length).toBeGreaterThan(500);
  expect(all.filter(({ words }) => words < 4)).toEqual([]);
});

test('a field without a comment is found', () => {
  const bare = inputSchemas([], { own: z.object({ chart: z.string(), size: z.int() }) });
  expect(fieldsOf(bare.own['own'] ?? {}, 'own')).toEqual([
    { path: 'own.chart', words: 0 },
    { path: 'own.size', words: 0 },
  ]);
});

const samples = readdirSync(join(root, 'environments'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => `environments/${path.replaceAll('\\', '/')}`);

test.each(samples)('%s names its schema, and is valid by it', (path) => {
  const text = readFileSync(join(root, path), 'utf8');
  const [, kind = ''] = /^# yaml-language-server: \$schema=\.\.\/\.\.\/schemas\/(\w+)\.json\n/.exec(text) ?? [];
  expect(kind).toBe(kindOf(path));
  expect(validator(kind)(text)).toBe(true);
});

const image = 'image: { repository: shop/web, tag: 1.0.0 }';
const place = 'cluster: { name: dev, kubernetes: "1.35" }\naws: { account: "111111111111", region: eu-west-1 }';
const argocd = 'argocd: { repository: https://git.example.com/shop/deploy.git }';
const environment = `${place}\n${argocd}\nsecrets: { backend: csi }`;

test.each([
  ['service', 'what comes from Terraform', `${image}\nenv: { HOST: { terraform: address } }`],
  ['service', 'a list from Terraform', `${image}\nargs: { terraform: args }`],
  ['service', 'defaults that are removed', `${image}\nnodeSelector: null\nlabels: { team: null }`],
  ['service', 'a chart of our own', 'chart: redis\nversion: 7.4.2'],
  ['service', 'a patch', `${image}\npatches: { Deployment/web: { spec: { paused: null } } }`],
  ['overlay', 'nothing', '{}'],
  ['overlay', 'a part of the image', 'image: { tag: 1.0.1 }'],
  ['overlay', 'what is removed', 'env: { LOG_LEVEL: null }\ningress: null'],
  ['overlay', 'a chart of our own', 'maxMemory: 512mb'],
  ['environment', 'the least', environment],
  ['environment', 'defaults', `${environment}\ndefaults: { priorityClassName: high }`],
  ['environment', 'one that extends another', 'extends: production\nnamespaces: null'],
  [
    'environment',
    'clusters',
    `${argocd}\nsecrets: { backend: csi }\nclusters: { one: { aws: { region: eu-west-1 } } }`,
  ],
  ['rules', 'a rule', 'team-a: { types: [Deployment.apps], expression: "true", message: is wrong, level: strict }'],
])('%s: %s is valid', (name, _what, text) => {
  expect(validator(name)(text)).toBe(true);
});

test.each([
  ['service', 'no image', 'ports: { http: 80 }'],
  ['service', 'an unknown field', `${image}\nreplica: 3`],
  ['service', 'a misspelt part', 'image: { repositry: shop/web, tag: 1.0.0 }'],
  ['service', 'a number for a text', 'image: { repository: shop/web, tag: 1.0 }'],
  ['service', 'what no default says', `${image}\nports: null`],
  ['service', 'a map of ports from Terraform', `${image}\nports: { terraform: [] }`],
  ['service', 'a value beside a Terraform output', `${image}\nargs: { terraform: args, other: 1 }`],
  ['service', 'an unknown chart', 'chart: redos\nversion: 7.4.2'],
  ['service', 'a field of another chart', 'chart: redis\nversion: 7.4.2\nreplicas: 2'],
  ['overlay', 'an unknown field', 'replica: 3'],
  ['overlay', 'a wrong word', 'secretsBackend: vault'],
  ['overlay', 'an item of a list that is not whole', 'tolerations: [null]'],
  ['environment', 'no cluster', `${argocd}\nsecrets: { backend: csi }`],
  ['environment', 'an unknown backend', `${place}\n${argocd}\nsecrets: { backend: vault }`],
  ['environment', 'an unknown default', `${environment}\ndefaults: { replicas: 2 }`],
  ['rules', 'an id without the prefix', 'no-root: { expression: "true", message: is wrong }'],
  ['rules', 'a type with a version', 'team-a: { types: [apps/v1/Deployment], expression: "true", message: is wrong }'],
  ['rules', 'an unknown field', 'team-a: { expression: "true", message: is wrong, path: spec }'],
  ['environment', 'an unknown field of one that extends', 'extends: production\nnamespacs: {}'],
])('%s: %s is not valid', (name, _what, text) => {
  expect(validator(name)(text)).toBe(false);
});

interface Field {
  readonly path: string;
  readonly words: number;
}

function fieldsOf(schema: JsonSchema, path: string): readonly Field[] {
  const { properties = {}, additionalProperties, items, anyOf = [] } = schema;
  const own = Object.entries(properties).flatMap(([key, part]): readonly Field[] => [
    { path: `${path}.${key}`, words: part.description?.split(' ').length ?? 0 },
    ...fieldsOf(part, `${path}.${key}`),
  ]);
  const parts = [
    ...(typeof additionalProperties === 'object' ? [additionalProperties] : []),
    ...(items === undefined ? [] : [items]),
  ];
  return [...own, ...[...parts, ...anyOf].flatMap((part) => fieldsOf(part, `${path}.*`))];
}

function kindOf(path: string): string {
  if (path.startsWith('environments/services/')) return 'service';
  if (path === 'environments/rules.yaml') return 'rules';
  return path.endsWith('/environment.yaml') ? 'environment' : 'overlay';
}
