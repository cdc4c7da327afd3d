import { describe, expect, test } from 'vitest';
import { textAt } from '../../src/values/field.ts';
import { Repository } from '../support/repository.ts';
import { render, type Rendered } from '../support/rendered.ts';
import { parameters, repositoryFiles, secretsManager } from './declarations.ts';

const rendered = (secrets: string, service: string) =>
  render(new Repository(repositoryFiles(secrets, service)));

function objectsOf(object: Rendered | undefined): unknown {
  return JSON.parse(textAt(object?.['spec'], 'parameters', 'objects') ?? '');
}

/** The whole JSON text, which the provider writes too: out of sight, and never a folder (rules R13, R24). */
const hidden: unknown = expect.stringMatching(/^\.[^/]{1,254}$/);

const oddJmesPath = [
  { path: '"api-key"', objectAlias: 'api-key' },
  { path: '"a:b/c"', objectAlias: 'colon' },
  { path: '"1st"', objectAlias: 'digit' },
  { path: '"a.b"', objectAlias: 'dotted' },
  { path: '_plain_1', objectAlias: 'plain' },
  { path: '"it\'s"', objectAlias: 'quote' },
  { path: '"two words"', objectAlias: 'space' },
  { path: '"Schlüssel"', objectAlias: 'umlaut' },
];

describe('the objects of a SecretProviderClass', () => {
  test('parameters: a source once, a selector in its own field, an alias for every file', async () => {
    const objects = await rendered('backend: csi', parameters);
    expect(objectsOf(objects['dev/web/secret-provider-class-web-env.yaml'])).toEqual([
      { objectName: '/shared/absolute', objectType: 'ssmparameter', objectAlias: 'ABSOLUTE' },
      { objectName: '/dev/web/direct', objectType: 'ssmparameter', objectAlias: 'DIRECT' },
      {
        objectName: '/dev/web/json',
        objectType: 'ssmparameter',
        objectAlias: hidden,
        jmesPath: [{ path: '"a.b"', objectAlias: 'DIRECT_PROPERTY' }],
      },
      {
        objectName: 'arn:aws:ssm:eu-west-1:999999999999:parameter/shared/foreign',
        objectType: 'ssmparameter',
        objectAlias: 'FOREIGN_ARN',
      },
      {
        objectName: '/dev/web/label',
        objectType: 'ssmparameter',
        objectAlias: 'LABEL',
        objectVersionLabel: 'stable',
      },
      { objectName: '/shared/own', objectType: 'ssmparameter', objectAlias: 'OWN_ARN' },
      {
        objectName: '/dev/web/version',
        objectType: 'ssmparameter',
        objectAlias: 'VERSION',
        objectVersion: '3',
      },
    ]);
    expect(objectsOf(objects['dev/web/secret-provider-class-web-odd.yaml'])).toEqual([
      {
        objectName: '/dev/web/odd',
        objectType: 'ssmparameter',
        objectAlias: hidden,
        jmesPath: oddJmesPath,
      },
    ]);
  });

  test('secrets of Secrets Manager: version ids and staging labels', async () => {
    const objects = await rendered('backend: csi', secretsManager);
    expect(objectsOf(objects['dev/web/secret-provider-class-web-env.yaml'])).toEqual([
      { objectName: 'shared/absolute', objectType: 'secretsmanager', objectAlias: 'ABSOLUTE' },
      { objectName: 'dev/web/direct', objectType: 'secretsmanager', objectAlias: 'DIRECT' },
      {
        objectName: 'dev/web/json',
        objectType: 'secretsmanager',
        objectAlias: hidden,
        jmesPath: [{ path: '"a.b"', objectAlias: 'DIRECT_PROPERTY' }],
      },
      {
        objectName: 'arn:aws:secretsmanager:eu-west-1:999999999999:secret:shared/foreign-a1B2c3',
        objectType: 'secretsmanager',
        objectAlias: 'FOREIGN_ARN',
      },
      {
        objectName: 'dev/web/label',
        objectType: 'secretsmanager',
        objectAlias: 'LABEL',
        objectVersionLabel: 'AWSPREVIOUS',
      },
      {
        objectName: 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:shared/own-a1B2c3',
        objectType: 'secretsmanager',
        objectAlias: 'OWN_ARN',
      },
      {
        objectName: 'dev/web/version',
        objectType: 'secretsmanager',
        objectAlias: 'VERSION',
        objectVersion: '11111111-2222-3333-4444-555555555555',
      },
    ]);
    expect(objectsOf(objects['dev/web/secret-provider-class-web-odd.yaml'])).toEqual([
      {
        objectName: 'dev/web/odd',
        objectType: 'secretsmanager',
        objectAlias: hidden,
        jmesPath: oddJmesPath,
      },
    ]);
  });

  test('a key that is its own source name needs no alias, which the provider would refuse to see twice', async () => {
    const objects = await rendered(
      'backend: csi',
      'secrets: { a: { mountPath: /etc/web, keys: { plain: { secretsManager: /plain } } } }\nserviceAccount: { role: web }\n',
    );
    expect(objectsOf(objects['dev/web/secret-provider-class-web-a.yaml'])).toEqual([
      { objectName: 'plain', objectType: 'secretsmanager' },
    ]);
  });

  test('a whole value and properties of one source are one object', async () => {
    const objects = await rendered(
      'backend: csi',
      `secrets:
  a:
    mountPath: /etc/web
    secretsManager: web/json
    keys: { all.json: {}, user: { property: user }, password: { property: password } }
serviceAccount: { role: web }
`,
    );
    expect(objectsOf(objects['dev/web/secret-provider-class-web-a.yaml'])).toEqual([
      {
        objectName: 'dev/web/json',
        objectType: 'secretsmanager',
        objectAlias: 'all.json',
        jmesPath: [
          { path: 'password', objectAlias: 'password' },
          { path: 'user', objectAlias: 'user' },
        ],
      },
    ]);
  });

  test('only a class that variables read makes a Secret, and that Secret has every key', async () => {
    const objects = await rendered('backend: csi', parameters);
    expect(objects['dev/web/secret-provider-class-web-files.yaml']?.['spec']).not.toHaveProperty(
      'secretObjects',
    );
    expect(objects['dev/web/secret-provider-class-web-odd.yaml']?.['spec']).toHaveProperty('secretObjects', [
      {
        secretName: 'web-odd-csi',
        type: 'Opaque',
        labels: { 'app.kubernetes.io/name': 'web' },
        data: ['api-key', 'colon', 'digit', 'dotted', 'plain', 'quote', 'space', 'umlaut'].map((key) => ({
          key,
          objectName: key,
        })),
      },
    ]);
  });
});

test('an ExternalSecret writes every default of the newest API out', async () => {
  const objects = await rendered('backend: external-secrets', parameters);
  expect(objects['dev/web/external-secret-web-database.yaml']).toEqual({
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: {
      name: 'web-database',
      namespace: 'shop',
      labels: { 'app.kubernetes.io/name': 'web' },
      annotations: {
        'argocd.argoproj.io/sync-options': 'PruneLast=true',
        'argocd.argoproj.io/sync-wave': '-1',
      },
    },
    spec: {
      secretStoreRef: { kind: 'ClusterSecretStore', name: 'parameter-store' },
      target: {
        name: 'web-database',
        creationPolicy: 'Owner',
        deletionPolicy: 'Retain',
        template: {
          type: 'Opaque',
          engineVersion: 'v2',
          mergePolicy: 'Replace',
          metadata: { labels: { 'app.kubernetes.io/name': 'web' } },
        },
      },
      refreshPolicy: 'Periodic',
      refreshInterval: '1h0m0s',
      data: [
        {
          secretKey: 'password',
          remoteRef: { key: '/dev/web/database', property: 'password', version: '7' },
        },
        {
          secretKey: 'user',
          remoteRef: { key: '/dev/web/database', property: 'user', version: '7' },
        },
      ],
    },
  });
});

test('a version id of Secrets Manager is told from a staging label', async () => {
  const objects = await rendered('backend: external-secrets', secretsManager);
  const text = JSON.stringify(objects['dev/web/external-secret-web-env.yaml']);
  expect(text).toContain('"version":"uuid/11111111-2222-3333-4444-555555555555"');
  expect(text).toContain('"version":"AWSPREVIOUS"');
});

test('one secret may mix both stores', async () => {
  const service = `secrets:
  mixed:
    mountPath: /etc/web
    keys:
      b: { parameter: web/b }
      a: { secretsManager: web/a, property: p }
serviceAccount: { role: web }
`;
  const eso = await rendered('backend: external-secrets', service);
  expect(eso['dev/web/external-secret-web-mixed.yaml']).toMatchObject({
    spec: {
      secretStoreRef: { kind: 'ClusterSecretStore', name: 'secrets-manager' },
      data: [
        { secretKey: 'a', remoteRef: { key: 'dev/web/a', property: 'p' } },
        {
          secretKey: 'b',
          remoteRef: { key: '/dev/web/b' },
          sourceRef: { storeRef: { kind: 'ClusterSecretStore', name: 'parameter-store' } },
        },
      ],
    },
  });
  expect(Object.keys(eso).filter((path) => path.includes('cluster-secret-store'))).toEqual([
    'dev/platform/cluster-secret-store-parameter-store.yaml',
    'dev/platform/cluster-secret-store-secrets-manager.yaml',
  ]);
  const csi = await rendered('backend: csi', service);
  expect(objectsOf(csi['dev/web/secret-provider-class-web-mixed.yaml'])).toEqual([
    {
      objectName: 'dev/web/a',
      objectType: 'secretsmanager',
      objectAlias: hidden,
      jmesPath: [{ path: 'p', objectAlias: 'a' }],
    },
    { objectName: '/dev/web/b', objectType: 'ssmparameter', objectAlias: 'b' },
  ]);
});

test('names that a user chose are used, each by its own backend only', async () => {
  const service = `env: { A: { secret: s, key: k } }
secrets:
  s:
    keys: { k: { parameter: web/k } }
    externalSecrets: { name: their-es, secretName: their-secret, refreshInterval: 90m }
    csi: { name: their-class, secretName: their-synced, volumeName: their-volume }
serviceAccount: { role: web }
`;
  const eso = await rendered('backend: external-secrets', service);
  expect(eso['dev/web/external-secret-their-es.yaml']).toMatchObject({
    spec: { target: { name: 'their-secret' }, refreshInterval: '1h30m0s' },
  });
  const csi = await rendered('backend: csi', service);
  expect(csi['dev/web/secret-provider-class-their-class.yaml']).toMatchObject({
    spec: { secretObjects: [{ secretName: 'their-synced' }] },
  });
  expect(JSON.stringify(csi['dev/web/deployment-web.yaml'])).toContain(
    '"volumes":[{"name":"their-volume","csi"',
  );
});
