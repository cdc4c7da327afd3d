import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshName } from '../../ground/fresh-name.ts';
import { madeUpValue } from '../../ground/made-up-value.ts';
import { oneService, storesOf } from './one-service.ts';
import { operatorAccount, region, startOperatorAtWork, type OperatorAtWork } from './operator-at-work.ts';
import { untilWarned } from './until-warned.ts';

let operator: OperatorAtWork;

beforeAll(async () => {
  operator = await startOperatorAtWork();
});

afterAll(async () => operator?.stop());

const present = madeUpValue();

/** What is missing, the source that asks for it, what the event says, and how it is put right. */
const faults = [
  {
    missing: 'a parameter',
    source: (name: string) => ({ parameter: name }),
    event: (name: string) => `(key: /dev/${name}), err: Secret does not exist`,
    heal: async (name: string) => account().putParameter(`/dev/${name}`, present),
  },
  {
    missing: 'a secret',
    source: (name: string) => ({ secretsManager: name }),
    event: (name: string) => `(key: dev/${name}), err: Secret does not exist`,
    heal: async (name: string) => account().createSecret(`dev/${name}`, present),
  },
  {
    missing: 'a property of a parameter',
    prepare: async (name: string) => account().putParameter(`/dev/${name}`, '{"other":"value"}'),
    source: (name: string) => ({ parameter: name, property: 'inner' }),
    event: (name: string) => `key inner does not exist in secret /dev/${name}`,
    heal: async (name: string) => account().putParameter(`/dev/${name}`, JSON.stringify({ inner: present })),
  },
  {
    missing: 'a property of a secret',
    prepare: async (name: string) => account().createSecret(`dev/${name}`, '{"other":"value"}'),
    source: (name: string) => ({ secretsManager: name, property: 'inner' }),
    event: (name: string) => `key inner does not exist in secret dev/${name}`,
    heal: async (name: string) => account().changeSecret(`dev/${name}`, JSON.stringify({ inner: present })),
  },
] as const;

describe.each(faults)('$missing is missing', (fault) => {
  test('the ExternalSecret says so, no Secret is made, and the value heals it', async () => {
    const namespace = freshName('failures');
    if ('prepare' in fault) await fault.prepare(namespace);
    await account().putParameter(`/dev/${namespace}/there`, present);
    const delivery = await operator.deliver(
      oneService({
        namespace,
        externalSecrets: { store: storesOf(namespace) },
        service: {
          env: { A_THERE: { parameter: `${namespace}/there` }, MISSING: fault.source(namespace) },
        },
      }),
      'dev/platform',
      'dev/web',
    );
    const object = delivery.one('ExternalSecret', 'web-env');
    expect(await delivery.until(object, 'False')).toMatchObject({
      reason: 'SecretSyncedError',
      message: 'could not get secret data from provider',
    });
    await untilWarned(operator.cluster, object, fault.event(namespace));
    expect(await delivery.values('web-env')).toBeUndefined();
    await fault.heal(namespace);
    await delivery.ready();
    expect(await delivery.values('web-env')).toStrictEqual({ A_THERE: present, MISSING: present });
  });
});

function account() {
  return operator.aws.in(operatorAccount, region);
}
