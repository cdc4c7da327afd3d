import { expect, test } from 'vitest';
import { render } from '../support/rendered.ts';
import { Repository } from '../support/repository.ts';
import { environment, service, shop } from '../support/shop.ts';
import { runOf, templateOf, workloadOf } from '../support/workload.ts';

const dev = 'environments/dev/environment.yaml';
const staging = 'environments/staging/environment.yaml';

/** `staging` extends `dev`, where web and api run. */
const two = {
  ...shop,
  'environments/services/api.yaml': service,
  'environments/dev/api.yaml': 'replicas: 3\n',
  [staging]: 'extends: dev\n',
} as const;

const inStaging = async (files: Readonly<Record<string, string>>, name: string) => {
  const all = Object.entries(await render(new Repository({ ...two, ...files })));
  return workloadOf(
    all.flatMap(([path, object]) => (path.startsWith('staging/') ? [object] : [])),
    name,
  );
};

const error = async (files: Readonly<Record<string, string>>, ...argv: readonly string[]) =>
  (await new Repository({ ...two, ...files }).purser('synth', ...argv)).error;

test('an environment that only extends has the services of the other under its own name', async () => {
  const workload = await inStaging({}, 'api');
  expect(workload.metadata.namespace).toBe('staging');
  expect(runOf(workload)).toMatchObject({ replicas: 3 });
});

test('what the other says of a namespace is not lost where this one does not create it', async () => {
  const labels = `${environment}namespaces: { tools: { labels: { team: shop } } }\n`;
  const own = 'extends: dev\nnamespaces: { tools: { create: false } }\n';
  expect(await error({ [dev]: labels, [staging]: own })).toBe('');
  const both = own.replace('create: false', 'create: false, labels: { team: own }');
  expect(await error({ [dev]: labels, [staging]: both })).toMatch(
    /^environments\/staging\/environment\.yaml:2:39 {2}belongs to a namespace that exists already and is not rendered \[no-lost-setting\]\n/,
  );
});

test('its own overlay lies on top of the one that it extends', async () => {
  const overlay = { 'environments/staging/api.yaml': 'labels: { team: shop }\n' };
  const workload = await inStaging(overlay, 'api');
  expect(workload).toMatchObject({ metadata: { labels: { team: 'shop' } }, spec: { replicas: 3 } });
});

test('null in its overlay removes what the extended one says', async () => {
  const workload = await inStaging({ 'environments/staging/api.yaml': 'replicas: null\n' }, 'api');
  expect(runOf(workload)).toMatchObject({ replicas: 2 });
});

test('null in its file removes a setting', async () => {
  const namespaced = {
    [dev]: `${environment}namespace: shop\n`,
    [staging]: 'extends: dev\nnamespace: null\n',
  };
  expect((await inStaging(namespaced, 'web')).metadata.namespace).toBe('staging');
});

test('services chooses among them', async () => {
  const repository = new Repository({ ...two, [staging]: 'extends: dev\nservices: [web]\n' });
  expect((await repository.purser('list', '-e', 'staging')).out).toContain('staging: 1 service\n  web ');
});

test('a chain of three: the nearest decides', async () => {
  const chain = {
    [dev]: `${environment}defaults: { nodeSelector: { a: dev, b: dev, c: dev } }\n`,
    'environments/test/environment.yaml': 'extends: dev\ndefaults: { nodeSelector: { b: test, c: test } }\n',
    [staging]: 'extends: test\ndefaults: { nodeSelector: { c: staging } }\n',
  };
  expect(templateOf(await inStaging(chain, 'web'))).toMatchObject({
    spec: { nodeSelector: { a: 'dev', b: 'test', c: 'staging' } },
  });
});

test('a Terraform file is relative to the file that names it', async () => {
  const files = {
    'environments/dev/outputs.json': '{}',
    [dev]: `${environment}terraform: outputs.json\n`,
  };
  expect(await error(files)).toBe('');
  expect(await error({ ...files, [staging]: 'extends: dev\nterraform: outputs.json\n' })).toContain(
    `${staging}:2:12  the Terraform file environments/staging/outputs.json does not exist\n`,
  );
});

test.each([
  [
    'is unknown',
    { [staging]: 'extends: dve\n' },
    `${staging}:1:10  extends the environment "dve", which does not exist; did you mean "dev"?`,
  ],
  ['is itself', { [staging]: 'extends: staging\n' }, `${staging}:1:10  the environment extends itself`],
  ['cannot be read', { [dev]: 'cluster: [\n' }, `${dev}:1:10  opened here and never closed with ]`],
  [
    'has a fault',
    { [dev]: environment.replace('eu-west-1', 'eu-wst-1') },
    `${dev}:2:41  expected an AWS region such as eu-west-1`,
  ],
])('what it extends %s: that is said once, where it stands', async (_, files, said) => {
  const whole = await error(files);
  expect(whole).toContain(`${said}\n`);
  expect(whole).toContain('\n1 issue; nothing was written\n');
  expect(await error(files, '-e', 'staging')).toContain(`${said}\n`);
});

test('a circle is said once, from wherever one comes into it', async () => {
  const circle = {
    'environments/a/environment.yaml': 'extends: c\n',
    'environments/b/environment.yaml': 'extends: a\n',
    'environments/c/environment.yaml': 'extends: b\n',
    [staging]: 'extends: b\n',
  };
  expect(await error(circle))
    .toBe(`environments/a/environment.yaml:1:10  the environment extends itself: a -> c -> b -> a
    one of them has to stand alone

1 issue; nothing was written
`);
});

test.each([
  [
    'a service that does not run there',
    'extends: dev\nservices: [wbe]\n',
    '2:12  the service "wbe" does not run in dev; did you mean "web"?',
  ],
  [
    'a fault of its own',
    'extends: dev\naws: { region: eu-wst-1 }\n',
    '2:16  expected an AWS region such as eu-west-1',
  ],
  ['a key that no environment has', 'extends: dev\nnone: 1\n', '2:1  unknown key "none"'],
])('%s is said in its own file', async (_, text, said) => {
  expect(await error({ [staging]: text })).toContain(`${staging}:${said}\n`);
});

test('services without extends is of no use', async () => {
  expect(await error({ [dev]: `${environment}services: [web]\n`, [staging]: environment })).toContain(
    `${dev}:5:11  chooses among the services of the environment that this one extends, and it extends none\n`,
  );
});

test('what was chosen away does not run there', async () => {
  const repository = new Repository({ ...two, [staging]: 'extends: dev\nservices: [web]\n' });
  expect(await repository.purser('explain', 'staging', 'api')).toMatchObject({
    code: 2,
    error: 'api does not run in staging: there is no environments/staging/api.yaml\n',
  });
});

test('two environments on one cluster in one namespace are both named', async () => {
  expect(await error({ [dev]: `${environment}namespace: shop\n` })).toContain(
    'environments/dev/web.yaml:1:1  in staging: renders the object Deployment.apps shop/web, which environments/dev/web.yaml renders too [unique-objects]\n',
  );
});

test('on another cluster they do not meet', async () => {
  const apart = {
    [dev]: `${environment}namespace: shop\n`,
    [staging]: 'extends: dev\ncluster: { name: staging }\n',
  };
  expect(await error(apart)).toBe('');
});
