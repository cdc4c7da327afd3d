import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { webhookJudges } from '../../ground/external-secrets-webhook.ts';
import { freshName } from '../../ground/fresh-name.ts';
import { at, listAt, type KubernetesObject } from '../../ground/kubernetes-object.ts';
import { madeUpValue } from '../../ground/made-up-value.ts';
import type { Delivery } from './delivery.ts';
import { oneService, storesOf } from './one-service.ts';
import { operatorAccount, region, startOperatorAtWork, type OperatorAtWork } from './operator-at-work.ts';
import { untilWarned } from './until-warned.ts';

const namespace = freshName('refusals');
let operator: OperatorAtWork;
let delivery: Delivery;

beforeAll(async () => {
  operator = await startOperatorAtWork();
  await operator.aws.in(operatorAccount, region).putParameter('/dev/web/key', madeUpValue());
  const store = storesOf(namespace);
  const service = { env: { KEY: { parameter: 'web/key' } } };
  const input = oneService({ namespace, externalSecrets: { store }, service });
  delivery = await operator.deliver(input, 'dev/platform', 'dev/web');
  await delivery.ready();
});

afterAll(async () => operator?.stop());

test('a store serves the namespaces of its services and no others (R74)', async () => {
  const foreign = freshName('foreign');
  await operator.cluster.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: foreign } });
  const object = delivery.one('ExternalSecret', 'web-env');
  const copy = { ...object, metadata: { name: 'web-env', namespace: foreign } };
  await operator.cluster.create(copy);
  await delivery.until(copy, 'False', 'SecretSyncedError');
  const denial = `is not allowed from namespace "${foreign}": denied by spec.condition`;
  await untilWarned(operator.cluster, copy, denial);
  await operator.cluster.delete({ apiVersion: 'v1', kind: 'Namespace', name: foreign }, { wait: false });
});

describe.skipIf(!webhookJudges)("the operator's webhook judges what is applied", () => {
  test('a key may not come twice (R79)', async () => {
    const object = delivery.one('ExternalSecret', 'web-env');
    const twice = listAt(object, 'spec', 'data');
    await expect(dryRun(withSpec(object, { data: [...twice, ...twice] }))).rejects.toThrow(
      'duplicate secretKey found: KEY',
    );
  });

  test('a SecretStore may not read with a ServiceAccount of another namespace (R122)', async () => {
    await expect(dryRun(secretStore({ name: 'reader', namespace: 'elsewhere' }))).rejects.toThrow(
      'namespace should either be empty or match the namespace of the SecretStore',
    );
    await expect(dryRun(secretStore({ name: 'reader' }))).resolves.toStrictEqual([]);
  });

  test('a misspelt region passes: only Purser refuses it (R126)', async () => {
    const object = delivery.one('ClusterSecretStore', storesOf(namespace).parameterStore);
    const aws = { service: 'ParameterStore', region: 'eu-wset-1' };
    await expect(dryRun(withSpec(object, { provider: { aws } }))).resolves.toStrictEqual([]);
  });
});

function withSpec(object: KubernetesObject, spec: Readonly<Record<string, unknown>>): KubernetesObject {
  return { ...object, spec: { ...Object(at(object, 'spec')), ...spec } };
}

function secretStore(serviceAccountRef: Readonly<Record<string, string>>): KubernetesObject {
  const aws = { service: 'ParameterStore', region, auth: { jwt: { serviceAccountRef } } };
  return {
    apiVersion: 'external-secrets.io/v1',
    kind: 'SecretStore',
    metadata: { name: 'store', namespace },
    spec: { provider: { aws } },
  };
}

async function dryRun(object: KubernetesObject): Promise<readonly string[]> {
  return (await operator.cluster.apply(object, { dryRun: true })).warnings;
}
