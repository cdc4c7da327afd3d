import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshName } from '../../ground/fresh-name.ts';
import { at } from '../../ground/kubernetes-object.ts';
import { madeUpValue } from '../../ground/made-up-value.ts';
import { shopInput } from '../../ground/render-input.ts';
import { workloadKeys } from '../../ground/workload-keys.ts';
import type { Delivery } from './delivery.ts';
import { operatorAccount, region, startOperatorAtWork, type OperatorAtWork } from './operator-at-work.ts';

type Environment = 'dev' | 'production';
type Secrets = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * What the input of this repository promises, written out by hand by the rules of the README: a relative name lies below the environment's prefix.
 * Kubernetes Secret → key → where its value lies in AWS.
 */
const promised: Readonly<Record<Environment, Secrets>> = {
  dev: {
    'catalog-env': { SEARCH_PASSWORD: '/dev/catalog/search_password' },
    'checkout-client-certificate': {
      'tls.crt': '/dev/checkout/client_certificate',
      'tls.key': '/dev/checkout/client_key',
    },
    'checkout-database': { password: '/dev/checkout/database_password' },
    'checkout-payment': { 'api-key': '/dev/checkout/payment_api_key' },
    'orders-env': { DB_PASSWORD: '/dev/orders/database_password' },
    'storefront-env': { SESSION_KEY: '/dev/storefront/session_key' },
  },
  // The other services of production come through the CSI driver.
  production: { 'catalog-env': { SEARCH_PASSWORD: 'production/catalog/search#password' } },
};

const folders: Readonly<Record<Environment, readonly string[]>> = {
  dev: ['dev/platform', 'dev/catalog', 'dev/checkout', 'dev/orders', 'dev/storefront'],
  production: ['production/platform', 'production/catalog'],
};

const values = new Map<string, string>();
const deliveries = new Map<Environment, Delivery>();
let operator: OperatorAtWork;

beforeAll(async () => {
  operator = await startOperatorAtWork();
  for (const environment of ['dev', 'production'] as const) {
    for (const place of Object.values(promised[environment]).flatMap((keys) => Object.values(keys)))
      await put(place);
    deliveries.set(environment, await deliver(environment));
  }
});

afterAll(async () => operator?.stop());

describe.each(['dev', 'production'] as const)('%s', (environment) => {
  const delivery = () => deliveries.get(environment) ?? expect.unreachable();

  test('the API server and the webhook took every object without a warning', () => {
    expect(delivery().of('ExternalSecret')).toHaveLength(Object.keys(promised[environment]).length);
    expect(delivery().warnings).toStrictEqual([]);
  });

  test('every store and every ExternalSecret becomes Ready', async () => {
    await delivery().ready();
  });

  test('every Secret has the values that lie in AWS under the documented names', async () => {
    for (const [secret, keys] of Object.entries(promised[environment])) {
      const expected = Object.entries(keys).map(([key, place]) => [key, values.get(place)]);
      expect({ secret, values: await delivery().valuesOf(secret) }).toStrictEqual({
        secret,
        values: Object.fromEntries(expected),
      });
    }
  });

  test('every Secret has exactly the keys that the workloads use', async () => {
    const used = Object.entries(workloadKeys(delivery().objects));
    expect(used).toHaveLength(delivery().of('ExternalSecret').length);
    for (const [secret, keys] of used)
      expect(Object.keys((await delivery().valuesOf(secret)) ?? {}).toSorted()).toStrictEqual(keys);
  });

  test('the live objects say what the rendered ones say, and nothing more', async () => {
    for (const object of delivery().of()) {
      const live = await delivery().live(object);
      expect(live['spec']).toStrictEqual(object['spec']);
      expect(live.metadata).toMatchObject(object.metadata);
      expect(Object.keys(at(live, 'metadata', 'annotations') ?? {})).toStrictEqual(
        Object.keys(object.metadata.annotations ?? {}),
      );
    }
  });
});

/** A parameter, or `secret#property` for a JSON secret of Secrets Manager. */
async function put(place: string): Promise<void> {
  const value = madeUpValue();
  const [name = '', property] = place.split('#');
  const account = operator.aws.in(operatorAccount, region);
  if (property === undefined) await account.putParameter(name, value);
  else await account.createSecret(name, JSON.stringify({ [property]: value, other: madeUpValue() }));
  values.set(place, value);
}

/** The repository's own input, in a namespace that nobody else has. */
async function deliver(environment: Environment): Promise<Delivery> {
  const input = shopInput();
  const path = `environments/${environment}/environment.yaml`;
  const namespace = freshName('shop');
  const text = String(input[path])
    .replace(/^namespace: shop$/m, `namespace: ${namespace}`)
    .replace(/^ {2}shop:/m, `  ${namespace}:`);
  return operator.deliver({ ...input, [path]: text }, ...folders[environment]);
}
