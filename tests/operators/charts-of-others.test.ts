import { describe, expect, test } from 'vitest';
import { argocd, repositoryWith } from './operators.ts';

const chart = (more = '') =>
  `charts: { cache: { repository: "https://charts.example.com/stable", chart: redis, version: 1.2.3, namespace: caches${more} } }\n`;
const rendered = (more: string) => argocd({ operators: '{}', more });

const retry = { limit: 5, backoff: { duration: '10s', factor: 2, maxDuration: '3m' }, refresh: true };

test('a chart is an Application of its own, in canonical form', async () => {
  const values = ', values: { replicas: 2, auth: { existingSecret: "web-database" }, list: [a, 1, true] }';
  expect((await rendered(chart(values)))['application-dev-cache.yaml']).toEqual({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name: 'dev-cache',
      namespace: 'argocd',
      finalizers: ['resources-finalizer.argocd.argoproj.io/foreground'],
    },
    spec: {
      project: 'dev-charts',
      destination: { name: 'dev', namespace: 'caches' },
      source: {
        repoURL: 'https://charts.example.com/stable',
        chart: 'redis',
        targetRevision: '1.2.3',
        helm: {
          releaseName: 'cache',
          valuesObject: { replicas: 2, auth: { existingSecret: 'web-database' }, list: ['a', 1, true] },
        },
      },
      syncPolicy: {
        automated: { prune: true, selfHeal: true },
        retry,
        syncOptions: ['CreateNamespace=true', 'ServerSideApply=true'],
      },
    },
  });
});

test('no values are no values', async () => {
  const spec = (await rendered(chart(', values: {}')))['application-dev-cache.yaml']?.['spec'];
  expect(JSON.stringify(spec)).toContain('"helm":{"releaseName":"cache"}');
});

describe('its project', () => {
  test('permits its repository and its namespace, and no cluster-scoped kind but the Namespace', async () => {
    expect((await rendered(chart()))['app-project-dev-charts.yaml']?.['spec']).toEqual({
      description: 'The Helm charts of others in dev',
      sourceRepos: ['https://charts.example.com/stable'],
      destinations: [{ name: 'dev', namespace: 'caches' }],
      clusterResourceWhitelist: [{ group: '', kind: 'Namespace' }],
    });
  });

  test('and the kinds that the environment grants', async () => {
    const granted = ', clusterKinds: [{ group: rbac.authorization.k8s.io, kind: ClusterRole }]';
    expect((await rendered(chart(granted)))['app-project-dev-charts.yaml']?.['spec']).toMatchObject({
      clusterResourceWhitelist: [
        { group: '', kind: 'Namespace' },
        { group: 'rbac.authorization.k8s.io', kind: 'ClusterRole' },
      ],
    });
  });

  test('is not there without charts', async () => {
    expect(Object.keys(await rendered(''))).not.toContain('app-project-dev-charts.yaml');
  });
});

test('what it leaves behind when it goes is what a service would', async () => {
  const more = `${chart()}argocd: { repository: "https://git.example.com/shop/deploy.git", cascade: false }\n`;
  const repository = repositoryWith({ operators: '{}', more });
  const path = 'environments/dev/environment.yaml';
  repository.write(path, repository.read(path).replace(/^argocd: .*\n/m, ''));
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
  expect(repository.read('dist/dev/argocd/application-dev-cache.yaml')).not.toContain('finalizers');
});

test('a value may come from Terraform', async () => {
  const repository = repositoryWith({
    operators: '{}',
    more: `${chart(', values: { host: { terraform: address } }')}terraform: ../../infra/dev.outputs.json\n`,
  });
  const output = { sensitive: false, type: 'string', value: 'db.internal' };
  repository.write('infra/dev.outputs.json', JSON.stringify({ address: output }));
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
  expect(repository.read('dist/dev/argocd/application-dev-cache.yaml')).toContain('host: db.internal');
});

test('but not a password', async () => {
  const repository = repositoryWith({
    operators: '{}',
    more: `${chart(', values: { password: { terraform: address } }')}terraform: ../../infra/dev.outputs.json\n`,
  });
  const output = { sensitive: false, type: 'string', value: 'swordfish' };
  repository.write('infra/dev.outputs.json', JSON.stringify({ address: output }));
  const { code, error } = await repository.purser('synth');
  expect({ code, error }).toEqual({ code: 1, error: expect.stringContaining('[no-secret-literal]') });
  expect(error).not.toContain('swordfish');
});

test('a service and a chart cannot have one name', async () => {
  const more = chart().replace('cache:', 'web:');
  const { code, error } = await repositoryWith({ operators: '{}', more }).purser('synth');
  expect({ code, error }).toEqual({
    code: 1,
    error: expect.stringContaining('Application.argoproj.io argocd/dev-web'),
  });
});

describe('a password is no value of a chart', () => {
  test.each(['password: swordfish', 'auth: { rootPassword: swordfish }', 'apiKey: abc123def456'])(
    '%s',
    async (value) => {
      const more = chart(`, values: { ${value} }`);
      const { code, error } = await repositoryWith({ operators: '{}', more }).purser('synth');
      expect({ code, error }).toEqual({ code: 1, error: expect.stringContaining('[no-secret-literal]') });
      expect(error).not.toMatch(/swordfish|abc123/);
      expect(error).toContain('1 issue;');
    },
  );

  test.each(['existingSecret: web-database', 'passwordKey: password', 'auth: { password: "" }'])(
    '%s is none',
    async (value) => {
      const more = chart(`, values: { ${value} }`);
      expect(await repositoryWith({ operators: '{}', more }).purser('synth')).toMatchObject({ code: 0 });
    },
  );
});

test('null is said at its place', async () => {
  const more = chart(', values: { list: [a, null] }');
  const { error } = await repositoryWith({ operators: '{}', more }).purser('synth');
  expect(error).toMatch(/environment\.yaml:\d+:\d+ {2}null is not kept/);
});
