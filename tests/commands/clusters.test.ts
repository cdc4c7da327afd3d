import { expect, test } from 'vitest';
import { render } from '../support/rendered.ts';
import { Repository } from '../support/repository.ts';
import { environment, shop } from '../support/shop.ts';

const dev = 'environments/dev/environment.yaml';
const two = `clusters:
  eu: { cluster: { name: eu } }
  us: { cluster: { name: us }, aws: { region: us-east-1 } }
`;

const withClusters = (clusters: string, more: Readonly<Record<string, string>> = {}) =>
  new Repository({ ...shop, [dev]: `${environment}${clusters}`, ...more });

const names = async (repository: Repository) =>
  (await repository.purser('list')).out.split('\n').flatMap((line) => /^(\S+): /.exec(line)?.[1] ?? []);

test('each cluster is an environment of its own, with the same services', async () => {
  expect((await withClusters(two).purser('list')).out).toBe(`dev-eu: 1 service
  web  shop/web:1.0.0  no secrets

dev-us: 1 service
  web  shop/web:1.0.0  no secrets

2 services in 2 environments
`);
});

test('its patch is laid over what all clusters have', async () => {
  const objects = await render(withClusters(two));
  expect(objects['dev-us/argocd/application-dev-us-web.yaml']).toMatchObject({
    spec: { destination: { name: 'us', namespace: 'dev-us' }, source: { path: 'dist/dev-us/web' } },
  });
});

test('null in it removes what all clusters have', async () => {
  const removed = 'terraform: ../../infra/none.json\nclusters: { eu: { terraform: null } }\n';
  expect(await withClusters(removed).purser('synth')).toMatchObject({ code: 0, error: '' });
});

test('one cluster alone is rendered by its whole name', async () => {
  const repository = withClusters(two);
  expect(await repository.purser('synth', '-e', 'dev-us')).toMatchObject({ code: 0 });
  expect(Object.keys(repository.files()).every((path) => path.startsWith('dev-us/'))).toBe(true);
});

test('explain knows them', async () => {
  const { out } = await withClusters(two).purser('explain', 'dev-us', 'web');
  expect(out).toContain('web in dev-us: ');
});

test.each([
  [
    ['synth', '-e', 'dev'],
    'there is no environment "dev"; it has one for each of its clusters: dev-eu, dev-us\n',
  ],
  [
    ['explain', 'dev', 'web'],
    'there is no environment "dev"; it has one for each of its clusters: dev-eu, dev-us\n',
  ],
  [['list', '-e', 'dev-uss'], 'there is no environment "dev-uss"; did you mean "dev-us"?\n'],
  [['explain', 'dev-us', 'api'], 'api does not run in dev-us: there is no environments/dev/api.yaml\n'],
  [
    ['new', 'service', 'api', '-e', 'dev-eu'],
    'dev-eu is a cluster of dev, and an overlay is for all of them: name dev\n',
  ],
])('%j is wrong use', async (argv, error) => {
  const api = { 'environments/services/api.yaml': shop['environments/services/web.yaml'] };
  expect(await withClusters(two, api).purser(...argv)).toEqual({ code: 2, out: '', error });
});

test('a new service goes into the folder, and runs in each cluster', async () => {
  const repository = withClusters(two);
  const { out } = await repository.purser('new', 'service', 'api', '--image', 'shop/api:1.0.0', '-e', 'dev');
  expect(out).toContain('+ environments/dev/api.yaml\n');
  expect(out).toContain('purser explain dev-eu api\n');
});

test('without a service there is nothing to render', async () => {
  const { error } = await new Repository({ [dev]: `${environment}${two}` }).purser('synth');
  expect(error).toContain('nothing to render: there is no environment with a service\n');
});

const staging = (text: string) => ({ 'environments/staging/environment.yaml': `extends: dev\n${text}` });

test.each([
  ['has the clusters of it', '', ['dev-eu', 'dev-us', 'staging-eu', 'staging-us']],
  ['removes one with null', 'clusters: { us: null }\n', ['dev-eu', 'dev-us', 'staging-eu']],
  ['removes all with null', 'clusters: null\n', ['dev-eu', 'dev-us', 'staging']],
  ['adds one', 'clusters: { ap: {} }\n', ['dev-eu', 'dev-us', 'staging-ap', 'staging-eu', 'staging-us']],
])('an environment that extends one of several clusters %s', async (_, text, expected) => {
  expect(await names(withClusters(two, staging(text)))).toEqual(expected);
});

test('the patch of the extending environment decides', async () => {
  const repository = withClusters(two, staging('clusters: { us: { cluster: { name: other } } }\n'));
  expect((await render(repository))['staging-us/argocd/application-staging-us-web.yaml']).toMatchObject({
    spec: { destination: { name: 'other' } },
  });
});
