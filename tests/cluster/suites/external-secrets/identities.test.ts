import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshName } from '../../ground/fresh-name.ts';
import { at } from '../../ground/kubernetes-object.ts';
import { madeUpValue } from '../../ground/made-up-value.ts';
import { oneService, storesOf } from './one-service.ts';
import { operatorAccount, region, startOperatorAtWork, type OperatorAtWork } from './operator-at-work.ts';
import { userOf, webIdentities } from './web-identities.ts';

/** An account in which the operator's own identity sees nothing. */
const otherAccount = '222222222222';
const role = `arn:aws:iam::${otherAccount}:role/reader`;
const readers = freshName('readers');
const reader = 'secret-reader';

let operator: OperatorAtWork;

beforeAll(async () => {
  operator = await startOperatorAtWork();
  const metadata = { name: readers };
  await operator.cluster.create({ apiVersion: 'v1', kind: 'Namespace', metadata });
  await makeReader(readers);
});

afterAll(async () => {
  await operator?.cluster.delete({ apiVersion: 'v1', kind: 'Namespace', name: readers }, { wait: false });
  await operator?.stop();
});

/** Kind of store, identity, whose account is read, and the ServiceAccount whose token STS must have seen. */
const modes = [
  ['ClusterSecretStore', 'controller', operatorAccount, undefined],
  ['SecretStore', 'controller', operatorAccount, undefined],
  ['ClusterSecretStore', { role: 'reader' }, otherAccount, undefined],
  ['SecretStore', { role }, otherAccount, undefined],
  ['ClusterSecretStore', { serviceAccount: { name: reader, namespace: readers } }, otherAccount, reader],
  ['SecretStore', { serviceAccount: { name: reader } }, otherAccount, reader],
  ['SecretStore', 'service', otherAccount, 'web'],
] as const;

describe.each(modes)('%s, identity %j', (kind, identity, account, serviceAccount) => {
  test('both stores are read with this identity, and no other', async () => {
    const namespace = freshName('identity');
    const expected = await put(namespace, account);
    await put(namespace, account === operatorAccount ? otherAccount : operatorAccount);
    if (kind === 'SecretStore' && serviceAccount === reader) await makeReader(namespace, true);
    const delivery = await operator.deliver(
      oneService({
        namespace,
        account,
        externalSecrets: { store: { kind, identity, ...storesOf(namespace) } },
        service: {
          env: { PARAMETER: { parameter: namespace }, SECRET: { secretsManager: namespace } },
          serviceAccount: { role: 'reader' },
        },
      }),
      'dev/platform',
      'dev/web',
    );
    expect(delivery.warnings).toStrictEqual([]);
    expect(delivery.of(kind)).toHaveLength(2);
    await delivery.ready();
    expect(await delivery.values('web-env')).toStrictEqual(expected);
    for (const object of delivery.of())
      expect((await delivery.live(object))['spec']).toStrictEqual(object['spec']);
    if (serviceAccount === undefined) return;
    const owner = kind === 'SecretStore' ? namespace : readers;
    expect(await webIdentities(operator)).toContainEqual({
      role,
      user: `system:serviceaccount:${owner}:${serviceAccount}`,
    });
  });
});

test('stores that exist already are read through, and Purser renders none', async () => {
  const namespace = freshName('identity');
  const { PARAMETER } = await put(namespace, operatorAccount);
  const delivery = await operator.deliver(
    oneService({
      namespace,
      externalSecrets: { store: { kind: 'SecretStore', create: false, parameterStore: 'team-store' } },
      service: { env: { PARAMETER: { parameter: namespace } } },
    }),
    'dev/platform',
    'dev/web',
  );
  expect(delivery.of('SecretStore', 'ClusterSecretStore')).toStrictEqual([]);
  await operator.cluster.create({
    apiVersion: 'external-secrets.io/v1',
    kind: 'SecretStore',
    metadata: { name: 'team-store', namespace },
    spec: { provider: { aws: { service: 'ParameterStore', region } } },
  });
  await delivery.ready();
  expect(await delivery.values('web-env')).toStrictEqual({ PARAMETER });
});

test('a token that was made for somebody else is no proof', async () => {
  expect(await userOf(operator.cluster, 'e30.e30.e30')).toBeUndefined();
});

test('a ServiceAccount without a role: the store says so (R120)', async () => {
  const namespace = freshName('identity');
  const identity = { serviceAccount: { name: 'default' } };
  const delivery = await operator.deliver(
    oneService({
      namespace,
      externalSecrets: { store: { kind: 'SecretStore', identity, ...storesOf(namespace) } },
      service: { env: { KEY: { parameter: 'web/key' } } },
    }),
    'dev/platform',
    'dev/web',
  );
  const store = delivery.one('SecretStore', storesOf(namespace).parameterStore);
  const condition = await delivery.until(store, 'False');
  expect(at(condition, 'reason')).toBe('InvalidProviderConfig');
});

test.skip('a role that does not trust the reader is refused: the emulator takes every role for assumable', () => {});
test.skip("Pod Identity of the operator: the emulator has no agent; the rendered store is that of 'controller'", () => {});

/** A value in each store under one name: below the prefixes of the environment. */
async function put(name: string, account: string) {
  const expected = { PARAMETER: madeUpValue(), SECRET: madeUpValue() };
  const place = operator.aws.in(account, region);
  await place.putParameter(`/dev/${name}`, expected.PARAMETER);
  await place.createSecret(`dev/${name}`, expected.SECRET);
  return expected;
}

/** A ServiceAccount with a role by IRSA, which somebody else has made. */
async function makeReader(namespace: string, withNamespace = false): Promise<void> {
  if (withNamespace)
    await operator.cluster.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
  const annotations = { 'eks.amazonaws.com/role-arn': role };
  await operator.cluster.create({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: reader, namespace, annotations },
  });
}
