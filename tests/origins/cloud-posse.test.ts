import { describe, expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { render } from '../support/rendered.ts';
import { differences, withoutReasons, type Justified } from './differences.ts';
import { origin } from './origin.ts';

/** The store that the component `eks/external-secrets-operator` makes. */
const store = {
  apiVersion: 'external-secrets.io/v1',
  kind: 'ClusterSecretStore',
  metadata: { name: 'secret-store-parameter-store' },
  spec: {
    provider: {
      aws: {
        service: 'ParameterStore',
        region: 'us-east-2',
        role: 'arn:aws:iam::111111111111:role/external-secrets-operator',
      },
    },
  },
};

const storeDifferences: readonly Justified[] = [
  {
    field: 'metadata.annotations["argocd.argoproj.io/sync-wave"]',
    purser: '-2',
    why: 'Argo CD would apply the store after what reads through it; Terraform installs it with the operator',
  },
  {
    field: 'spec.conditions[0].namespaces[0]',
    purser: 'app',
    why: 'theirs has no conditions: every namespace reads what the role can read; ours serves the services it was made for',
  },
];

/** Their example of an ExternalSecret, with the values of the table. */
const externalSecret = {
  apiVersion: 'external-secrets.io/v1beta1',
  kind: 'ExternalSecret',
  metadata: { name: 'checkout-database', namespace: 'app' },
  spec: {
    refreshInterval: '30s',
    secretStoreRef: { name: 'secret-store-parameter-store', kind: 'ClusterSecretStore' },
    target: { name: 'checkout-database', creationPolicy: 'Owner' },
    dataFrom: [
      {
        find: { name: { regexp: '^/app/' } },
        rewrite: [{ regexp: { source: '/app/(.*)', target: '$1' } }],
      },
    ],
  },
};

const named = 'each key is named: the list of what is read stands in the file, and moves to the CSI driver';
const writtenOut = "the operator's own default, written out so that Argo CD sees no difference (rule F12)";
const ownMetadata = "keeps Argo CD's annotations off the Secret (rules R127, H2)";

const externalSecretDifferences: readonly Justified[] = [
  {
    field: 'apiVersion',
    origin: 'external-secrets.io/v1beta1',
    purser: 'external-secrets.io/v1',
    why: 'the operator no longer serves v1beta1 (rule R72)',
  },
  {
    field: 'metadata.labels["app.kubernetes.io/name"]',
    purser: 'checkout',
    why: 'the label that Kubernetes recommends, on everything that a service consists of',
  },
  {
    field: 'metadata.annotations["argocd.argoproj.io/sync-options"]',
    purser: 'PruneLast=true',
    why: 'Argo CD would delete it, and its Secret, before the pods that read it are replaced',
  },
  {
    field: 'metadata.annotations["argocd.argoproj.io/sync-wave"]',
    purser: '-1',
    why: 'before the Deployment, which waits for the Secret',
  },
  {
    field: 'spec.refreshInterval',
    origin: '30s',
    purser: '1h0m0s',
    why: 'every 30 seconds, many ExternalSecrets meet the rate limit of Parameter Store (rule R111)',
  },
  { field: 'spec.refreshPolicy', purser: 'Periodic', why: writtenOut },
  { field: 'spec.target.deletionPolicy', purser: 'Retain', why: writtenOut },
  { field: 'spec.target.template.type', purser: 'Opaque', why: writtenOut },
  { field: 'spec.target.template.engineVersion', purser: 'v2', why: writtenOut },
  { field: 'spec.target.template.mergePolicy', purser: 'Replace', why: writtenOut },
  {
    field: 'spec.target.template.metadata.labels["app.kubernetes.io/name"]',
    purser: 'checkout',
    why: ownMetadata,
  },
  {
    field: 'spec.dataFrom[0].find.name.regexp',
    origin: '^/app/',
    why: `${named}; without path it searches the whole account (rule R87)`,
  },
  {
    field: 'spec.dataFrom[0].rewrite[0].regexp.source',
    origin: '/app/(.*)',
    why: `${named}; a nested name would keep its slash (rule R83)`,
  },
  { field: 'spec.dataFrom[0].rewrite[0].regexp.target', origin: '$1', why: named },
  ...['db_password', 'db_user'].flatMap((key, index) => [
    { field: `spec.data[${index}].secretKey`, purser: key, why: named },
    { field: `spec.data[${index}].remoteRef.key`, purser: `/app/checkout/${key}`, why: named },
    ...Object.entries({
      conversionStrategy: 'Default',
      decodingStrategy: 'None',
      metadataPolicy: 'None',
    }).map(([field, purser]) => ({
      field: `spec.data[${index}].remoteRef.${field}`,
      purser,
      why: writtenOut,
    })),
  ]),
];

/** Rows of the table that are not rendered, and what would show in `dist/` if they were. */
const notRenderedHere: readonly {
  readonly row: string;
  readonly trace: RegExp;
  readonly why: string;
}[] = [
  {
    row: 'operator: chart external-secrets, ServiceAccount external-secrets-operator',
    trace:
      /kind: ServiceAccount\nmetadata:\n {2}name: external-secrets-operator|charts\.external-secrets\.io/,
    why: 'their component installs it, with the role that the store names',
  },
  {
    row: 'IAM: ssm:GetParameter* below parameter/app',
    trace: /ssm:GetParameter|kms:Decrypt/,
    why: 'an object of AWS: their component makes it',
  },
];

describe('Cloud Posse, eks/external-secrets-operator', () => {
  test('the store is theirs but for the listed fields', async () => {
    const objects = await render(new Repository(origin('cloud-posse')));
    const ours = objects['dev/platform/cluster-secret-store-secret-store-parameter-store.yaml'];
    expect(differences(store, ours)).toEqual(withoutReasons(storeDifferences));
  });

  test('an ExternalSecret is theirs but for the listed fields', async () => {
    const objects = await render(new Repository(origin('cloud-posse')));
    const ours = objects['dev/checkout/external-secret-checkout-database.yaml'];
    expect(differences(externalSecret, ours)).toEqual(withoutReasons(externalSecretDifferences));
  });

  test('where their component has made the store, the same ExternalSecrets refer to it', async () => {
    const repository = new Repository(origin('cloud-posse'));
    const paths = Object.keys(await render(repository));
    expect(paths.filter((path) => path.startsWith('prod/platform/'))).toEqual([
      'prod/platform/namespace-app.yaml',
    ]);
    const files = repository.files();
    const externalSecrets = paths.filter((path) => path.startsWith('prod/checkout/external-secret-'));
    expect(externalSecrets).toHaveLength(3);
    for (const path of externalSecrets) expect(files[path]).toBe(files[path.replace('prod/', 'dev/')]);
  });

  test.each(notRenderedHere)('$row: not rendered here', async ({ trace }) => {
    const repository = new Repository(origin('cloud-posse'));
    await render(repository);
    expect(Object.values(repository.files()).filter((text) => trace.test(text))).toEqual([]);
  });

  test('one word moves the service to the CSI driver', async () => {
    const path = 'environments/dev/environment.yaml';
    const files = origin('cloud-posse');
    const moved = (files[path] ?? '').replace('backend: external-secrets', 'backend: csi');
    expect(moved).not.toBe(files[path]);
    const objects = await render(new Repository({ ...files, [path]: moved }));
    expect(Object.keys(objects).filter((each) => each.startsWith('dev/checkout/'))).toEqual([
      'dev/checkout/deployment-checkout.yaml',
      'dev/checkout/secret-provider-class-checkout-certificate.yaml',
      'dev/checkout/secret-provider-class-checkout-database.yaml',
      'dev/checkout/secret-provider-class-checkout-env.yaml',
      'dev/checkout/service-account-checkout.yaml',
    ]);
    expect(objects['dev/checkout/secret-provider-class-checkout-database.yaml']).toMatchObject({
      spec: {
        provider: 'aws',
        secretObjects: [
          {
            secretName: 'checkout-database-csi',
            data: [
              { key: 'db_password', objectName: 'db_password' },
              { key: 'db_user', objectName: 'db_user' },
            ],
          },
        ],
      },
    });
  });
});
