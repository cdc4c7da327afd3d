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
