import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { environment, shop } from '../support/shop.ts';

const dev = 'environments/dev/environment.yaml';

const error = async (clusters: string, more: Readonly<Record<string, string>> = {}) =>
  (await new Repository({ ...shop, [dev]: `${environment}${clusters}`, ...more }).purser('synth')).error;

const long = 'a'.repeat(60);
const label = 'expected lower-case letters, digits and "-", at most 63 characters';

test.each([
  [
    'the key of a patch',
    'clusters: { eu: { cluster: { nme: eu } } }\n',
    '5:30  unknown key "nme"; did you mean "name"?',
  ],
  [
    'the value of a patch',
    'clusters: { eu: { aws: { region: eu-wst-1 } } }\n',
    '5:34  expected an AWS region such as eu-west-1',
  ],
  [
    'what is of the whole environment',
    'clusters: { eu: { services: [web] } }\n',
    '5:19  unknown key "services"',
  ],
  ['no cluster', 'clusters: {}\n', '5:11  expected at least one cluster'],
  ['a list', 'clusters: [eu]\n', '5:11  expected a map, found a list'],
  ['a cluster that is no map', 'clusters: { eu: 1 }\n', '5:17  expected a map, found a number'],
  [
    'a cluster of nothing',
    'clusters:\n  eu:\n',
    '6:3  null removes what an extended environment has; a cluster like all others is {}',
  ],
  ['a name in capitals', 'clusters: { EU: {} }\n', `5:13  "EU" cannot be a name here: ${label}`],
  [
    'a name that is too long with the environment’s',
    `clusters: { ${long}: {} }\n`,
    `5:13  the cluster "${long}" makes the name "dev-${long}", which cannot be an environment's: ${label}`,
  ],
])('%s is said once, at its place', async (_, clusters, said) => {
  const all = await error(clusters);
  expect(all).toContain(`${dev}:${said}\n`);
  expect(all).toContain('\n1 issue; nothing was written\n');
});

/** `test` extends `dev`, which has two clusters. */
const ofTest = (clusters: string) =>
  error('clusters: { eu: { cluster: { name: eu } }, us: { cluster: { name: us } } }\n', {
    'environments/test/environment.yaml': `extends: dev\n${clusters}`,
  });

test('taking away all clusters of another environment is not the way to one cluster', async () => {
  expect(await ofTest('clusters: { eu: null, us: null }\n')).toBe(
    `environments/test/environment.yaml:2:11  expected at least one cluster
    add one, or write clusters: null: then the environment is one cluster

1 issue; nothing was written
`,
  );
  expect(await ofTest('clusters: null\n')).toBe('');
});

test('a fault of what all clusters have is said once', async () => {
  const all = await error('namespace: A\nclusters: { eu: { cluster: { name: eu } }, us: {} }\n');
  expect(all).toContain(`${dev}:5:12  ${label}\n`);
  expect(all).toContain('\n1 issue; nothing was written\n');
});

test('the name of another environment is taken', async () => {
  const other = environment.replace('name: dev', 'name: other');
  const all = await error('clusters: { eu: {} }\n', { 'environments/dev-eu/environment.yaml': other });
  expect(all)
    .toBe(`${dev}:5:13  the cluster "eu" makes an environment "dev-eu", as the folder environments/dev-eu does
    give one of them another name

1 issue; nothing was written
`);
});

test('two clusters of two environments make one name: both are said', async () => {
  const other = { 'environments/dev-eu/environment.yaml': `${environment}clusters: { "1": {} }\n` };
  const all = await error('clusters: { eu-1: {} }\n', other);
  expect(all).toContain(
    `environments/dev-eu/environment.yaml:5:13  the cluster "1" makes an environment "dev-eu-1", as the cluster "eu-1" of dev does\n`,
  );
  expect(all).toContain(
    `${dev}:5:13  the cluster "eu-1" makes an environment "dev-eu-1", as the cluster "1" of dev-eu does\n`,
  );
});

test('names that only look alike are not taken', async () => {
  const other = environment.replace('name: dev', 'name: other');
  expect(await error('clusters: { eu: {} }\n', { 'environments/dev-e/environment.yaml': other })).toBe('');
});

test('a secret is found in what every cluster overrides', async () => {
  const chart = 'charts: { a: { values: { password: hunter2hunter2 } } }\n';
  expect(await error(`${chart}clusters: { eu: { charts: null } }\n`)).toContain(
    `${dev}:5:36  looks like a value for password [no-secret-literal]\n`,
  );
});

test('two clusters that are one, in one namespace, are both named', async () => {
  expect(await error('namespace: shop\nclusters: { eu: {}, us: {} }\n')).toContain(
    'environments/dev/web.yaml:1:1  in dev-us: renders the object Deployment.apps shop/web, which environments/dev/web.yaml in dev-eu renders too [unique-objects]\n',
  );
});
