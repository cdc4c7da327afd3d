import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshName } from '../../ground/fresh-name.ts';
import { at } from '../../ground/kubernetes-object.ts';
import { madeUpValue } from '../../ground/made-up-value.ts';
import { waitFor } from '../../ground/wait.ts';
import type { Delivery } from './delivery.ts';
import { oneService, storesOf } from './one-service.ts';
import { operatorAccount, region, startOperatorAtWork, type OperatorAtWork } from './operator-at-work.ts';

let operator: OperatorAtWork;

beforeAll(async () => {
  operator = await startOperatorAtWork();
});

afterAll(async () => operator?.stop());

describe('rotation', () => {
  test('changed values arrive after the refresh interval', async () => {
    const { delivery, name } = await deliver('2s');
    const changed = { PARAMETER: madeUpValue(), SECRET: madeUpValue() };
    await account().putParameter(`/dev/${name}`, changed.PARAMETER);
    await account().changeSecret(`dev/${name}`, changed.SECRET);
    await untilValues(delivery, changed);
  });

  test('before that, an annotation brings them at once', async () => {
    const { delivery, name, values } = await deliver('1h');
    const changed = { ...values, PARAMETER: madeUpValue() };
    await account().putParameter(`/dev/${name}`, changed.PARAMETER);
    expect(await delivery.values('web-env')).toStrictEqual(values);
    const { apiVersion, kind, metadata } = delivery.one('ExternalSecret', 'web-env');
    await operator.cluster.patch(
      { apiVersion, kind, namespace: metadata.namespace, name: metadata.name },
      { metadata: { annotations: { 'force-sync': '1' } } },
    );
    await untilValues(delivery, changed);
  });

  test('a value that is gone from AWS stays with the pods, and the ExternalSecret says so', async () => {
    const { delivery, name, values } = await deliver('2s');
    await account().deleteParameter(`/dev/${name}`);
    await delivery.until(delivery.one('ExternalSecret', 'web-env'), 'False', 'SecretSyncedError');
    expect(await delivery.values('web-env')).toStrictEqual(values);
  });
});

describe('ownership', () => {
  test('what somebody changes in the Secret is undone', async () => {
    const { delivery, name, values } = await deliver('1h');
    const place = { apiVersion: 'v1', kind: 'Secret', namespace: name, name: 'web-env' };
    await operator.cluster.patch(place, { stringData: { PARAMETER: madeUpValue() } });
    await untilValues(delivery, values);
  });

  test('without its ExternalSecret the Secret goes', async () => {
    const { delivery, name } = await deliver('1h');
    const { apiVersion, kind } = delivery.one('ExternalSecret', 'web-env');
    await operator.cluster.delete({ apiVersion, kind, namespace: name, name: 'web-env' });
    // The garbage collector learns of a new kind only every half minute.
    await waitFor('the Secret is gone', async () => (await delivery.values('web-env')) === undefined, {
      seconds: 120,
    });
  });

  test("the Secret bears the service's labels, and nothing by which Argo CD would take it for its own (R127)", async () => {
    const { delivery, name } = await deliver('1h');
    const object = delivery.one('ExternalSecret', 'web-env');
    const tracking = 'argocd.argoproj.io/tracking-id';
    await operator.cluster.apply(
      {
        ...object,
        metadata: {
          ...object.metadata,
          annotations: { ...object.metadata.annotations, [tracking]: `web:external-secrets.io/${name}` },
          labels: { ...object.metadata.labels, 'app.kubernetes.io/instance': 'web' },
        },
      },
      { manager: 'argocd-controller' },
    );
    await operator.cluster.delete(
      { apiVersion: 'v1', kind: 'Secret', namespace: name, name: 'web-env' },
      { wait: false },
    );
    const secret = await waitFor('the Secret is made anew', async () =>
      operator.cluster.get({ apiVersion: 'v1', kind: 'Secret', namespace: name, name: 'web-env' }),
    );
    const own = (record: unknown) =>
      Object.keys(Object(record)).filter((key) => !key.startsWith('reconcile.external-secrets.io/'));
    expect(own(secret.metadata.labels)).toStrictEqual(['app.kubernetes.io/name']);
    expect(own(secret.metadata.annotations)).toStrictEqual([]);
    expect(at(secret, 'metadata', 'ownerReferences', 0, 'kind')).toBe('ExternalSecret');
  });
});

/** A service that reads one value from each store, both there; the values' names are that of the namespace. */
async function deliver(refreshInterval: string) {
  const name = freshName('lifecycle');
  const values = { PARAMETER: madeUpValue(), SECRET: madeUpValue() };
  await account().putParameter(`/dev/${name}`, values.PARAMETER);
  await account().createSecret(`dev/${name}`, values.SECRET);
  const input = oneService({
    namespace: name,
    externalSecrets: { refreshInterval, store: storesOf(name) },
    service: { env: { PARAMETER: { parameter: name }, SECRET: { secretsManager: name } } },
  });
  const delivery = await operator.deliver(input, 'dev/platform', 'dev/web');
  await delivery.ready();
  return { delivery, name, values };
}

async function untilValues(delivery: Delivery, expected: Readonly<Record<string, string>>): Promise<void> {
  await waitFor(
    'the Secret has the values',
    async () => {
      const values = await delivery.values('web-env');
      return Object.entries(expected).every(([key, value]) => values?.[key] === value);
    },
    { seconds: 60 },
  );
}

function account() {
  return operator.aws.in(operatorAccount, region);
}
