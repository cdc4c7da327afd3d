import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { environment, shop } from '../support/shop.ts';

const own = environment.replace('name: dev', 'name: in-cluster');

/** The same service in the namespace `shop` of two environments. */
async function error(dev: string, qa: string): Promise<string> {
  const repository = new Repository({
    ...shop,
    'environments/dev/environment.yaml': `${dev}namespace: shop\n`,
    'environments/qa/environment.yaml': `${qa}namespace: shop\n`,
    'environments/qa/web.yaml': shop['environments/dev/web.yaml'] ?? '',
  });
  return (await repository.purser('synth')).error;
}

test('two environments in the cluster of Argo CD share it, and render no object twice', async () => {
  expect(await error(own, own)).toContain(
    `environments/qa/web.yaml:1:1  renders the object Deployment.apps shop/web, which environments/dev/web.yaml renders too [unique-objects]
    give one of them another name; if each environment has an Argo CD of its own, name them in argocd.installation
`,
  );
});

test('its name and its address are one cluster', async () => {
  const address = own.replace('name: in-cluster', 'server: https://kubernetes.default.svc');
  expect(await error(own, address)).toContain(
    'Deployment.apps shop/web, which environments/dev/web.yaml renders too',
  );
});

test.each([
  ['of another account', own.replace('111111111111', '222222222222')],
  ['of another region', own.replace('eu-west-1', 'eu-west-2')],
  ['of another Argo CD', own.replace('argocd: {', 'argocd: { installation: blue,')],
])('environments %s have a cluster each', async (_, qa) => {
  expect(qa).not.toBe(own);
  expect(await error(own, qa)).toBe('');
});

test('a cluster with a name is told apart by it: nothing else is advised', async () => {
  const all = await error(environment, environment);
  expect(all).toContain('give one of them another name\n');
});

const reading = `${shop['environments/services/web.yaml']}env: { URL: { parameter: url } }\n`;

/** A preview that reads through the store of `dev`, which serves these namespaces too. */
async function preview(store: string): Promise<string> {
  const repository = new Repository({
    ...shop,
    'environments/services/web.yaml': reading,
    'environments/dev/environment.yaml': environment.replace(
      'secrets: {',
      `secrets: { externalSecrets: { store: ${store} },`,
    ),
    'environments/preview/environment.yaml':
      'extends: dev\nnamespace: preview\nsecrets: { externalSecrets: { store: { create: false } } }\n',
  });
  const run = await repository.purser('synth');
  return run.error || repository.read('dist/dev/platform/cluster-secret-store-parameter-store.yaml');
}

test('a store that another environment renders has to serve the namespace', async () => {
  expect(await preview('{}'))
    .toBe(`environments/services/web.yaml:2:1  in preview: ExternalSecret web-env spec.secretStoreRef.name: the store parameter-store does not serve the namespace preview [valid-store-reference]
    add the namespace to its conditions: to secrets.externalSecrets.store.namespaces of the environment that renders it

1 issue; nothing was written
`);
  expect(await preview('{ namespaces: [preview] }')).toContain(`conditions:
    - namespaces:
        - dev
        - preview
`);
});

test('it is rendered for the namespaces that it serves, whatever the services of its own environment read', async () => {
  const stores = async (store: string) => {
    const settings = environment.replace('secrets: {', `secrets: { externalSecrets: { store: ${store} },`);
    const repository = new Repository({ ...shop, 'environments/dev/environment.yaml': settings });
    await repository.purser('synth');
    return Object.entries(repository.files('dist/dev/platform')).filter(([path]) => path.includes('store'));
  };
  expect(await stores('{ namespaces: [preview] }')).toEqual([
    ['cluster-secret-store-parameter-store.yaml', expect.stringContaining('- preview')],
    ['cluster-secret-store-secrets-manager.yaml', expect.stringContaining('- preview')],
  ]);
  expect(await stores('{ create: false, namespaces: [] }')).toEqual([]);
  expect(await stores('{}')).toEqual([]);
});

test('in another cluster it is another store, of which nobody here knows', async () => {
  const repository = new Repository({
    ...shop,
    'environments/services/web.yaml': reading,
    'environments/far/environment.yaml':
      'extends: dev\ncluster: { name: far }\nsecrets: { externalSecrets: { store: { create: false } } }\n',
  });
  expect(await repository.purser('synth')).toMatchObject({ code: 0 });
});

test('an environment that lost its last service keeps what Argo CD deletes it by', async () => {
  const repository = new Repository({
    ...shop,
    'environments/qa/environment.yaml': environment.replaceAll('dev', 'qa'),
    'environments/qa/web.yaml': '{}\n',
  });
  await repository.purser('synth');
  repository.remove('environments/qa/web.yaml');
  expect(await repository.purser('synth')).toMatchObject({ code: 0 });
  expect(Object.keys(repository.files('dist/qa'))).toEqual([
    'argocd/app-project-qa.yaml',
    'argocd/application-qa-platform.yaml',
    'argocd/application-qa-root.yaml',
    'platform/namespace-qa.yaml',
  ]);
  expect(repository.read('dist/qa/argocd/app-project-qa.yaml')).toContain('namespace: qa\n');
});

test('operators alone make an environment', async () => {
  const repository = new Repository({
    ...shop,
    'environments/tools/environment.yaml': `${environment.replaceAll('dev', 'tools')}operators: { reloader: {} }\n`,
  });
  expect(await repository.purser('synth')).toMatchObject({ code: 0 });
  expect(Object.keys(repository.files('dist/tools'))).toContain('argocd/application-tools-reloader.yaml');
});

test('what only another environment extends is not rendered', async () => {
  const repository = new Repository({
    ...shop,
    'environments/base/environment.yaml': environment,
    'environments/dev/environment.yaml': 'extends: base\n',
  });
  expect(await repository.purser('synth')).toMatchObject({ code: 0 });
  expect(Object.keys(repository.files('dist'))).not.toContain('base/argocd/application-base-root.yaml');
});

/** An Ingress for one host in `staging`, and in `qa`, which extends it in the same cluster. */
async function inherited(qa: string): Promise<string> {
  const repository = new Repository({
    'environments/staging/environment.yaml': environment,
    'environments/qa/environment.yaml': `extends: staging\nsecrets: { parameterStore: { prefix: /qa/ }, secretsManager: { prefix: qa/ } }\n`,
    'environments/services/web.yaml':
      'image: { repository: shop/web, tag: 1.0.0 }\nports: { http: 8080 }\ningress: { class: nginx, hosts: { shop.example.com: { /: http } } }\n',
    'environments/staging/web.yaml': '{}\n',
    'environments/qa/web.yaml': qa,
  });
  return (await repository.purser('synth')).error;
}

test('two environments of one cluster want one path of one host', async () => {
  expect(await inherited('{}\n')).toBe(
    `environments/services/web.yaml:3:58  in staging: Ingress web spec.rules[0].http.paths[0]: shop.example.com/ is taken already, by Ingress qa/web of environments/qa/web.yaml [unique-routes]
    give one of them another host or path

1 issue; nothing was written
`,
  );
});

test('each has a host of its own', async () => {
  expect(
    await inherited('ingress: { hosts: { shop.example.com: null, qa.example.com: { /: http } } }\n'),
  ).toBe('');
});
