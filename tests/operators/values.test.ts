import { describe, expect, test } from 'vitest';
import { valuesOf, type Installed } from './operators.ts';

const asVariable = 'env: { TOKEN: { parameter: web/token } }\nserviceAccount: { role: web }\n';
const asFile =
  'secrets: { files: { mountPath: /etc/web, keys: { a: { parameter: web/a } } } }\nserviceAccount: { role: web }\n';

const expression = (key: string, ...values: readonly string[]) => ({ key, operator: 'NotIn', values });
const affinity = (...matchExpressions: readonly unknown[]) => ({
  nodeAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions }] },
  },
});
const fargate = expression('eks.amazonaws.com/compute-type', 'fargate');

describe('External Secrets Operator', () => {
  const operator = (given: string) =>
    valuesOf('external-secrets', { operators: `{ externalSecrets: ${given} }` });

  test('needs no values', async () => {
    expect(await operator('{}')).toBeUndefined();
  });

  test.each(['external-secrets', 'arn:aws:iam::111111111111:role/external-secrets'])(
    'reads as the role %s',
    async (role) => {
      expect(await operator(`{ role: "${role}" }`)).toEqual({
        serviceAccount: {
          annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111111111111:role/external-secrets' },
        },
      });
    },
  );
});

describe('the CSI driver', () => {
  /** Everything off: files only, no rotation, a provider that makes its tokens itself. */
  const least: Installed = {
    operators: '{ csiDriver: {} }',
    secrets: 'backend: csi\nrestart: none\ncsi: { rotationPollInterval: none, providerVersion: 2.1.1 }',
    service: asFile,
  };
  const always = {
    linux: { crds: { enabled: false }, affinity: affinity(expression('type', 'virtual-kubelet'), fargate) },
  };
  const driver = (more: Partial<Installed>) => valuesOf('secrets-store-csi-driver', { ...least, ...more });
  const secrets = (csi: string, identity = 'irsa') =>
    `backend: csi\nidentity: ${identity}\nrestart: none\ncsi: { ${csi} }`;

  test('needs little where no feature is in use', async () => {
    expect(await driver({})).toEqual(always);
  });

  test('may make Secrets when a service reads a variable from one', async () => {
    expect(await driver({ service: asVariable })).toEqual({ ...always, syncSecret: { enabled: true } });
  });

  test('but not when the variable travels the other way', async () => {
    expect(await driver({ service: `secretsBackend: external-secrets\n${asVariable}` })).toEqual(always);
  });

  test('rotates at the interval of the environment', async () => {
    const rotating = secrets('rotationPollInterval: 90s, providerVersion: 2.1.1');
    expect(await driver({ secrets: rotating })).toEqual({
      ...always,
      enableSecretRotation: true,
      rotationPollInterval: '90s',
    });
  });

  test.each([
    ['irsa', 'sts.amazonaws.com'],
    ['pod-identity', 'pods.eks.amazonaws.com'],
  ])('hands a newer provider tokens for %s', async (identity, audience) => {
    const newer = secrets('rotationPollInterval: none', identity);
    expect(await driver({ secrets: newer })).toEqual({ ...always, tokenRequests: [{ audience }] });
  });

  test('is asked for the same by older versions of it', async () => {
    const all = 'providerVersion: 3.1.1, rotationPollInterval: 2m0s';
    const older = await driver({ secrets: secrets(`version: 1.5.5, ${all}`), service: asVariable });
    expect(older).toEqual(await driver({ secrets: secrets(all), service: asVariable }));
  });
});

test('the AWS provider leaves the driver to its own release, and goes wherever the driver is', async () => {
  const operators = '{ awsProvider: {} }';
  expect(await valuesOf('secrets-store-csi-driver-provider-aws', { operators })).toEqual({
    'secrets-store-csi-driver': { install: false },
    tolerations: [{ operator: 'Exists' }],
    affinity: affinity(fargate),
  });
});

describe('Reloader watches classes', () => {
  const reloader = (secrets: string, service: string) =>
    valuesOf('reloader', { operators: '{ reloader: {} }', secrets, service });

  test('where files change of which there is no Secret', async () => {
    expect(await reloader('backend: csi', asFile)).toEqual({ reloader: { enableCSIIntegration: true } });
  });

  test.each([
    ['where there is a Secret to watch', 'backend: csi', asVariable],
    ['where nothing is to restart', 'backend: csi\nrestart: none', asFile],
    ['with External Secrets Operator', 'backend: external-secrets', asFile],
  ])('but not %s', async (_, secrets, service) => {
    expect(await reloader(secrets, service)).toBeUndefined();
  });
});
