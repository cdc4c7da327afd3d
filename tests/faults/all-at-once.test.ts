import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { environment, service, shop } from '../support/shop.ts';

/** What only the object shows: the API server refuses it. */
const refused = 'patches: { Deployment/web: { spec: { replicas: -1 } } }\n';

test.each([
  ['a file that is no YAML', { 'environments/dev/api.yaml': 'image: [\n' }],
  ['an odd file', { 'environments/dev/api.yaml': 'imge: {}\n' }],
  ['a wrong rule of the team', { 'environments/rules.yaml': 'team-a: {}\n' }],
])('%s hides nothing of what the objects of others show', async (_, files) => {
  const { error } = await new Repository({
    ...shop,
    'environments/services/api.yaml': shop['environments/services/web.yaml'],
    'environments/dev/web.yaml': refused,
    ...files,
  }).purser('synth');
  expect(error).toContain('environments/dev/web.yaml:1:48  Deployment web spec.replicas: ');
});

test('what is wrong with the environment itself is said there, and not of every object', async () => {
  const { error } = await new Repository({
    ...shop,
    'environments/dev/environment.yaml': environment.replace('eu-west-1', 'eu-wst-1'),
    'environments/dev/web.yaml': refused,
  }).purser('synth');
  expect(error).toMatch(/^environments\/dev\/environment\.yaml/);
  expect(error).not.toContain('spec.replicas');
});

async function said(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { error } = await new Repository({ ...shop, ...files }).purser('synth');
  return error.split('\n').filter((line) => line.startsWith('environments/'));
}

const unused = 'secrets: { db: { keys: { user: { parameter: web/user } } } }\n';
const base = 'environments/services/web.yaml';
const overlay = 'environments/dev/web.yaml';

test('a schema, a rule over the input and a rule over objects speak of three services at once', async () => {
  const lines = await said({
    'environments/services/api.yaml': service,
    'environments/services/job.yaml': service,
    'environments/dev/api.yaml': 'replicas: two\n',
    'environments/dev/job.yaml': 'env: { TOKEN: { secret: db, key: user } }\n',
    [overlay]: refused,
  });
  expect(lines.map((line) => line.split('  ')[0])).toStrictEqual([
    'environments/dev/api.yaml:1:11',
    'environments/dev/job.yaml:1:15',
    `${overlay}:1:48`,
  ]);
});

test('in one service, what can be silenced hides nothing of what its objects show', async () => {
  const lines = await said({ [base]: service + unused, [overlay]: refused });
  expect(lines.map((line) => line.split(' ').at(-1))).toStrictEqual(['[valid-fields]', '[no-unused-secret]']);
});

const lost = {
  [base]: `${service}ports: { http: 80 }\ningress:\n  class: nginx\n  hosts:\n    a.example.com: { /: http }\n`,
  [overlay]: 'patches: { Service/web: { spec: { ports: [{ name: other, port: 80, protocol: TCP }] } } }\n',
};
const never = (level: string) =>
  `team-never: { types: [ServiceAccount], expression: 'false', level: ${level}, message: is there }\n`;

test('nor of what only all objects together show, while what nobody can silence does', async () => {
  const rules = (level: string) => said({ ...lost, 'environments/rules.yaml': never(level) });
  const [one, other] = await rules('default');
  expect(one).toContain('[team-never]');
  expect(other).toMatch(/Ingress web .*backend/);
  expect(await rules('contract')).toStrictEqual([one]);
});

// Without the field, or with its usual value, what is said of the rest would be wrong as often as right.
test('a fault of the schema hides what follows from it in its service', async () => {
  const reading = `${service}env: { USER: { secret: db, key: user } }\n`;
  expect(await said({ [base]: reading + unused.replace('secrets', 'secrts') })).toStrictEqual([
    `${base}:3:1  unknown key "secrts"; did you mean "secrets"?`,
  ]);
  expect(await said({ [base]: reading + unused })).toStrictEqual([]);
});
