import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshName } from '../../ground/fresh-name.ts';
import { at } from '../../ground/kubernetes-object.ts';
import { madeUpValue } from '../../ground/made-up-value.ts';
import { shopInput } from '../../ground/render-input.ts';
import { root } from '../../ground/root.ts';
import { workloadKeys } from '../../ground/workload-keys.ts';
import type { Delivery } from './delivery.ts';
import { operatorAccount, region, startOperatorAtWork, type OperatorAtWork } from './operator-at-work.ts';
import { promised, types, type Environment } from './shop-promises.ts';

const environments: readonly Environment[] = ['dev', 'preview', 'production'];

/** Those whose secrets come through External Secrets Operator, with what they stand on; no Argo CD is here. */
function foldersOf(environment: Environment): readonly string[] {
  const all =
    environment === 'production' ? ['platform', 'catalog'] : readdirSync(join(root, 'dist', environment));
  return all.filter((folder) => folder !== 'argocd').map((folder) => `${environment}/${folder}`);
}

const values = new Map<string, string>();
const deliveries = new Map<Environment, Delivery>();
let operator: OperatorAtWork;

beforeAll(async () => {
  operator = await startOperatorAtWork();
  for (const environment of environments) {
    for (const place of Object.values(promised[environment]).flatMap((keys) => Object.values(keys)))
      await put(place);
    deliveries.set(environment, await deliver(environment));
  }
});

afterAll(async () => operator?.stop());

describe.each(environments)('%s', (environment) => {
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

  test('every Secret has the type that was asked for', async () => {
    for (const secret of Object.keys(promised[environment]))
      expect({ secret, type: await delivery().typeOf(secret) }).toStrictEqual({
        secret,
        type: types[secret] ?? 'Opaque',
      });
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

/** A parameter, or `secret#property` for a JSON secret of Secrets Manager. Environments share values. */
async function put(place: string): Promise<void> {
  if (values.has(place)) return;
  const value = place === '/dev/registry/pull' ? registryLogin() : madeUpValue();
  const [name = '', property] = place.split('#');
  const account = operator.aws.in(operatorAccount, region);
  if (property === undefined) await account.putParameter(name, value);
  else await account.createSecret(name, JSON.stringify({ [property]: value, other: madeUpValue() }));
  values.set(place, value);
}

/** In the form that the API server asks of a Secret with which images are pulled. */
function registryLogin(): string {
  return JSON.stringify({ auths: { 'registry.example.com': { username: 'shop', password: madeUpValue() } } });
}

/** The repository's own input, with a namespace that nobody else has in the place of the environment's. */
async function deliver(environment: Environment): Promise<Delivery> {
  const usual = environment === 'preview' ? 'preview' : 'shop';
  const namespace = freshName(usual);
  const input = Object.entries(shopInput()).map(([path, text]) => {
    const moved = path === `environments/${environment}/environment.yaml`;
    // What extends the environment names its namespace too.
    const extending = environment === 'dev' && path === 'environments/preview/environment.yaml';
    if (!moved && !extending) return [path, text];
    return [
      path,
      text
        .replace(new RegExp(`^namespace: ${usual}$`, 'm'), `namespace: ${namespace}`)
        .replace(new RegExp(`^( {2}|namespaces: \\{ )${usual}:`, 'm'), `$1${namespace}:`),
    ];
  });
  return operator.deliver(Object.fromEntries(input), ...foldersOf(environment));
}
