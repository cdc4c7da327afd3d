import { describe, expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { render, type Rendered } from '../support/rendered.ts';
import { parameters, repositoryFiles } from './declarations.ts';
import { programView } from './program-view.ts';

type Objects = Readonly<Record<string, Rendered>>;

const rendered = (secrets: string, service = parameters): Promise<Objects> =>
  render(new Repository(repositoryFiles(secrets, service)));

const annotationsOf = (objects: Objects, path: string) => objects[path]?.metadata.annotations;

const deployment = 'dev/web/deployment-web.yaml';
const serviceAccount = 'dev/web/service-account-web.yaml';

describe('a service may travel another way than its environment', () => {
  test.each([
    ['csi', 'external-secrets', 'ExternalSecret', 'SecretProviderClass'],
    ['external-secrets', 'csi', 'SecretProviderClass', 'ExternalSecret'],
  ])('in an environment of %s, one on %s', async (backend, own, kind, other) => {
    const files = {
      ...repositoryFiles(`backend: ${backend}`, parameters),
      'environments/services/other.yaml': `image: { repository: shop/other, tag: "2" }\nsecretsBackend: ${own}\n${parameters}`,
      'environments/dev/other.yaml': '{}\n',
    };
    const objects = Object.values(await render(new Repository(files)));
    const kinds = (service: string) =>
      new Set(
        objects
          .filter(({ metadata }) => metadata.labels?.['app.kubernetes.io/name'] === service)
          .map((each) => each.kind),
      );
    expect([kinds('other').has(kind), kinds('other').has(other)]).toEqual([true, false]);
    expect([kinds('web').has(kind), kinds('web').has(other)]).toEqual([false, true]);
    expect(programView(objects, 'other').variables).toEqual(programView(objects, 'web').variables);
    // The store exists as long as anyone reads through it.
    expect(objects.filter((each) => each.kind === 'ClusterSecretStore')).toHaveLength(1);
  });
});

describe('restart', () => {
  test('Reloader watches the Secrets of External Secrets Operator', async () => {
    expect(annotationsOf(await rendered('backend: external-secrets'), deployment)).toEqual({
      'secret.reloader.stakater.com/reload': 'web-database,web-env,web-files,web-odd',
    });
  });

  test('Reloader watches the synced Secrets, and classes that make none', async () => {
    expect(annotationsOf(await rendered('backend: csi'), deployment)).toEqual({
      'secret.reloader.stakater.com/reload': 'web-database-csi,web-env-csi,web-odd-csi',
      'secretproviderclass.reloader.stakater.com/reload': 'web-files',
    });
  });

  test.each(['external-secrets', 'csi'])('none, with %s', async (backend) => {
    expect(annotationsOf(await rendered(`backend: ${backend}\nrestart: none`), deployment)).toBeUndefined();
  });

  test.each(['external-secrets', 'csi'])('a secret of its own mind, with %s', async (backend) => {
    const one = (restart: string, own: string) => ({
      secrets: `backend: ${backend}\nrestart: ${restart}`,
      service: `secrets:
  a: { mountPath: /etc/a, restart: ${own}, keys: { x: { parameter: web/x } } }
  b: { mountPath: /etc/b, keys: { x: { parameter: web/x2 } } }
serviceAccount: { role: web }
`,
    });
    const names = async ({ secrets, service }: ReturnType<typeof one>) =>
      Object.values(annotationsOf(await rendered(secrets, service), deployment) ?? {});
    expect(await names(one('none', 'reloader'))).toEqual(['web-a']);
    expect(await names(one('reloader', 'none'))).toEqual(['web-b']);
  });

  test('nobody waits for a change that the driver never sees', async () => {
    const off = 'backend: csi\ncsi: { rotationPollInterval: none }';
    const { code, error } = await new Repository(repositoryFiles(off, parameters)).purser('synth');
    expect({ code, rule: error.includes('[require-rotation]') }).toEqual({ code: 1, rule: true });
    await rendered(`${off}\nrestart: none`);
  });
});

describe('identity of the pods', () => {
  const roleArn = 'eks.amazonaws.com/role-arn';
  const environmentClass = 'dev/web/secret-provider-class-web-env.yaml';

  test('IRSA: the role stands in the annotation', async () => {
    const objects = await rendered('backend: csi');
    expect(annotationsOf(objects, serviceAccount)).toEqual({
      [roleArn]: 'arn:aws:iam::111111111111:role/web',
    });
    expect(objects[environmentClass]?.['spec']).not.toHaveProperty('parameters.usePodIdentity');
  });

  test('Pod Identity: no annotation, and the provider is told, in text', async () => {
    const objects = await rendered('backend: csi\nidentity: pod-identity');
    expect(annotationsOf(objects, serviceAccount)).toBeUndefined();
    expect(objects[environmentClass]).toMatchObject({
      spec: { parameters: { region: 'eu-west-1', usePodIdentity: 'true' } },
    });
  });

  test('the pods run as the ServiceAccount that has the role', async () => {
    const named = parameters.replace('{ role: web }', '{ role: web, name: readers }');
    const objects = await rendered('backend: csi', named);
    expect(objects['dev/web/service-account-readers.yaml']?.metadata.annotations).toHaveProperty([roleArn]);
    expect(objects[deployment]).toMatchObject({
      spec: { template: { spec: { serviceAccountName: 'readers' } } },
    });
  });

  test('without a role, nothing is rendered', async () => {
    const without = parameters.replace('serviceAccount: { role: web }\n', '');
    const { error } = await new Repository(repositoryFiles('backend: csi', without)).purser('synth');
    expect(error).toContain('[require-role]');
    await rendered('backend: external-secrets', without);
  });

  test('a store cannot read with a ServiceAccount that has Pod Identity (rule R120)', async () => {
    const secrets = `backend: external-secrets
identity: pod-identity
externalSecrets: { store: { kind: SecretStore, identity: service } }`;
    const { code } = await new Repository(repositoryFiles(secrets, parameters)).purser('synth');
    expect(code).toBe(1);
  });
});

describe('stores of External Secrets Operator', () => {
  const shared = 'dev/platform/cluster-secret-store-parameter-store.yaml';
  const store = (settings: string) => `backend: external-secrets\nexternalSecrets: { store: ${settings} }`;
  const aws = { service: 'ParameterStore', region: 'eu-west-1', sessionTagsPolicy: 'None' };

  test.each([
    ['controller', {}],
    ['{ role: reader }', { role: 'arn:aws:iam::111111111111:role/reader' }],
    ['{ role: "arn:aws:iam::999999999999:role/reader" }', { role: 'arn:aws:iam::999999999999:role/reader' }],
    [
      '{ serviceAccount: { name: reader, namespace: secrets } }',
      { auth: { jwt: { serviceAccountRef: { name: 'reader', namespace: 'secrets' } } } },
    ],
  ])('a ClusterSecretStore reads as %s', async (identity, expected) => {
    const objects = await rendered(store(`{ identity: ${identity} }`));
    expect(objects[shared]).toEqual({
      apiVersion: 'external-secrets.io/v1',
      kind: 'ClusterSecretStore',
      metadata: { name: 'parameter-store', annotations: { 'argocd.argoproj.io/sync-wave': '-2' } },
      spec: { provider: { aws: { ...aws, ...expected } }, conditions: [{ namespaces: ['shop'] }] },
    });
  });

  test.each([
    ['controller', {}],
    ['{ role: reader }', { role: 'arn:aws:iam::111111111111:role/reader' }],
    ['{ serviceAccount: { name: reader } }', { auth: { jwt: { serviceAccountRef: { name: 'reader' } } } }],
  ])('a SecretStore reads as %s, in the namespace of its readers', async (identity, expected) => {
    const objects = await rendered(store(`{ kind: SecretStore, identity: ${identity} }`));
    expect(objects['dev/platform/secret-store-parameter-store.yaml']).toEqual({
      apiVersion: 'external-secrets.io/v1',
      kind: 'SecretStore',
      metadata: {
        name: 'parameter-store',
        namespace: 'shop',
        annotations: { 'argocd.argoproj.io/sync-wave': '-2' },
      },
      spec: { provider: { aws: { ...aws, ...expected } } },
    });
    expect(objects['dev/web/external-secret-web-env.yaml']).toMatchObject({
      spec: { secretStoreRef: { kind: 'SecretStore', name: 'parameter-store' } },
    });
  });

  test('a store of the service itself reads with the ServiceAccount of the pods, which is there before it', async () => {
    const objects = await rendered(store('{ kind: SecretStore, identity: service }'));
    expect(objects['dev/web/secret-store-web-parameter-store.yaml']).toEqual({
      apiVersion: 'external-secrets.io/v1',
      kind: 'SecretStore',
      metadata: {
        name: 'web-parameter-store',
        namespace: 'shop',
        labels: { 'app.kubernetes.io/name': 'web' },
        annotations: { 'argocd.argoproj.io/sync-wave': '-2' },
      },
      spec: { provider: { aws: { ...aws, auth: { jwt: { serviceAccountRef: { name: 'web' } } } } } },
    });
    expect(objects['dev/web/external-secret-web-env.yaml']).toMatchObject({
      spec: { secretStoreRef: { kind: 'SecretStore', name: 'web-parameter-store' } },
    });
    expect(annotationsOf(objects, serviceAccount)).toEqual({
      'eks.amazonaws.com/role-arn': 'arn:aws:iam::111111111111:role/web',
      'argocd.argoproj.io/sync-wave': '-2',
    });
    expect(Object.keys(objects).filter((path) => path.includes('/platform/'))).toEqual([
      'dev/platform/namespace-shop.yaml',
    ]);
  });

  test.each([
    '{ create: false }',
    '{ create: false, kind: SecretStore }',
    '{ create: false, kind: SecretStore, identity: service }',
  ])('a store that exists is not rendered, only referred to: %s', async (settings) => {
    const objects = await rendered(store(settings));
    expect(Object.values(objects).filter(({ kind }) => kind.endsWith('SecretStore'))).toEqual([]);
    const created = await rendered(store(settings.replace('create: false', 'create: true')));
    const path = 'dev/web/external-secret-web-env.yaml';
    expect(objects[path]).toEqual(created[path]);
  });

  test('a store serves every namespace that reads through it, and no other', async () => {
    const files = {
      ...repositoryFiles('backend: external-secrets', parameters),
      'environments/services/far.yaml': `image: { repository: shop/far, tag: "2" }\nnamespace: far\n${parameters}`,
      'environments/dev/far.yaml': '{}\n',
      'environments/services/idle.yaml': 'image: { repository: shop/idle, tag: "2" }\nnamespace: idle\n',
      'environments/dev/idle.yaml': '{}\n',
    };
    const objects = await render(new Repository(files));
    expect(objects[shared]?.['spec']).toHaveProperty('conditions', [{ namespaces: ['far', 'shop'] }]);
  });

  test('two stores of one name are refused where they are named', async () => {
    const secrets = store('{ parameterStore: aws, secretsManager: aws }');
    const service = 'env: { A: { parameter: web/a }, B: { secretsManager: web/b } }\n';
    const { code, error } = await new Repository(repositoryFiles(secrets, service)).purser('synth');
    expect(code).toBe(1);
    expect(error).not.toContain('a chart failed');
  });
});

describe('waves', () => {
  const wavesOf = (objects: Objects) =>
    Object.fromEntries(
      Object.values(objects)
        .filter(({ apiVersion }) => !apiVersion.startsWith('argoproj.io'))
        .map(({ kind, metadata }) => [kind, metadata.annotations?.['argocd.argoproj.io/sync-wave'] ?? '0']),
    );

  test('stores, then secrets, then what needs them', async () => {
    expect(
      wavesOf(await rendered('backend: external-secrets', `${parameters}ports: { http: 80 }\n`)),
    ).toEqual({
      Namespace: '0',
      ClusterSecretStore: '-2',
      ExternalSecret: '-1',
      ServiceAccount: '0',
      Deployment: '0',
      Service: '0',
    });
    expect(wavesOf(await rendered('backend: csi'))).toEqual({
      Namespace: '0',
      SecretProviderClass: '-1',
      ServiceAccount: '0',
      Deployment: '0',
    });
  });
});

describe('prefixes', () => {
  const keyOf = (objects: Objects) =>
    JSON.stringify(objects['dev/web/external-secret-web-env.yaml']).match(/"key":"[^"]+"/g);
  const service = `env: { A: { parameter: /x/a }, B: { secretsManager: b }, C: { secretsManager: /c } }\n`;

  test('are written before relative names only', async () => {
    expect(keyOf(await rendered('backend: external-secrets', service))).toEqual([
      '"key":"/x/a"',
      '"key":"dev/b"',
      '"key":"c"',
    ]);
  });

  test('a prefix of Parameter Store ends with a level (rule R116)', async () => {
    const files = repositoryFiles('backend: external-secrets', 'env: { A: { parameter: web/a } }\n');
    const path = 'environments/dev/environment.yaml';
    const glued = { ...files, [path]: (files[path] ?? '').replace('/dev/', '/dev') };
    expect(await new Repository(glued).purser('synth')).toMatchObject({ code: 1 });
  });
});
