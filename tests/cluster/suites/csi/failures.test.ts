import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeUpValue } from '../../ground/made-up-value.ts';
import { secretData } from '../../ground/secret-data.ts';
import { waitFor } from '../../ground/wait.ts';
import { region, startDriverAtWork, type DriverAtWork } from './driver-at-work.ts';
import { freshService } from './fresh-service.ts';
import { account } from './one-service.ts';
import { refusalOf } from './refusal.ts';
import { describeWithMounts } from './with-mounts.ts';

let driver: DriverAtWork;

const present = madeUpValue();
const aws = () => driver.aws.in(account, region);

/** What is missing or wrong, the source that asks for it, what the driver says, and how it is put right (facts: secrets.md 1.7, section 9). */
const faults = [
  {
    fault: 'a parameter is missing',
    source: (name: string) => ({ parameter: name }),
    said: (name: string) => `${region}: Invalid parameters: /dev/${name}`,
    heal: async (name: string) => aws().putParameter(`/dev/${name}`, present),
  },
  {
    fault: 'a secret is missing',
    source: (name: string) => ({ secretsManager: name }),
    said: (name: string) => `${region}: Failed fetching secret dev/${name}: ResourceNotFoundException: `,
    heal: async (name: string) => aws().createSecret(`dev/${name}`, present),
  },
  {
    fault: 'a version of a parameter is missing',
    prepare: async (name: string) => aws().putParameter(`/dev/${name}`, madeUpValue()),
    source: (name: string) => ({ parameter: name, version: 2 }),
    said: (name: string) => `${region}: Invalid parameters: /dev/${name}:2`,
    heal: async (name: string) => aws().putParameter(`/dev/${name}`, present),
  },
  {
    fault: 'a stage of a secret is missing',
    prepare: async (name: string) => aws().createSecret(`dev/${name}`, present),
    source: (name: string) => ({ secretsManager: name, stage: 'AWSPREVIOUS' }),
    said: (name: string) => `${region}: Failed fetching secret dev/${name}: ResourceNotFoundException: `,
    heal: async (name: string) => aws().changeSecret(`dev/${name}`, madeUpValue()),
  },
  {
    fault: 'a property of a parameter is missing',
    prepare: async (name: string) => aws().putParameter(`/dev/${name}`, '{"other":"value"}'),
    source: (name: string) => ({ parameter: name, property: 'inner' }),
    said: () => 'Failed to fetch parameters from all regions.',
    heal: async (name: string) => aws().putParameter(`/dev/${name}`, JSON.stringify({ inner: present })),
  },
  {
    fault: 'a property of a secret is missing',
    prepare: async (name: string) => aws().createSecret(`dev/${name}`, '{"other":"value"}'),
    source: (name: string) => ({ secretsManager: name, property: 'inner' }),
    said: nowhere,
    heal: async (name: string) => aws().changeSecret(`dev/${name}`, JSON.stringify({ inner: present })),
  },
  {
    fault: 'a property is no text',
    prepare: async (name: string) => aws().createSecret(`dev/${name}`, '{"inner":5432}'),
    source: (name: string) => ({ secretsManager: name, property: 'inner' }),
    said: nowhere,
    heal: async (name: string) => aws().changeSecret(`dev/${name}`, JSON.stringify({ inner: present })),
  },
  {
    fault: 'a secret with a property is no JSON',
    prepare: async (name: string) => aws().createSecret(`dev/${name}`, 'plain'),
    source: (name: string) => ({ secretsManager: name, property: 'inner' }),
    said: nowhere,
    heal: async (name: string) => aws().changeSecret(`dev/${name}`, JSON.stringify({ inner: present })),
  },
] as const;

/** All that the pod's event says of a secret that cannot be read, whatever the cause. */
function nowhere(name: string): string {
  return `Failed to fetch secret from all regions. Verify secret exists and required permissions are granted for: dev/${name}`;
}

describeWithMounts('what is missing in AWS, through the CSI driver', () => {
  beforeAll(async () => {
    driver = await startDriverAtWork();
  });

  afterAll(async () => driver?.stop());

  describe.each(faults)('$fault', (fault) => {
    test('the mount says so, no Secret is made, and the value heals it', async () => {
      const { name, pod } = await freshService(driver, {
        service: (source) => ({
          env: { A_THERE: { parameter: `${source}/there` }, WANTED: fault.source(source) },
        }),
      });
      if ('prepare' in fault) await fault.prepare(name);
      await aws().putParameter(`/dev/${name}/there`, present);
      expect(await refusalOf(driver.kubelet, pod, 'secret-env')).toContain(
        `failed to mount secrets store objects for pod ${name}/${pod.metadata.name}, ` +
          `err: rpc error: code = Unknown desc = ${fault.said(name)}`,
      );
      expect(await secretOf(name)).toBeUndefined();
      await fault.heal(name);
      await driver.kubelet.mountAll(pod);
      await waitFor('the Secret is there', async () => (await secretOf(name)) !== undefined);
      expect(await secretOf(name)).toStrictEqual({ A_THERE: present, WANTED: present });
    });
  });

  test('one missing value takes no file of another class away', async () => {
    const { name, pod } = await freshService(driver, {
      service: (source) => ({
        secrets: {
          good: { mountPath: '/etc/good', keys: { a: { parameter: `${source}/good` } } },
          bad: { mountPath: '/etc/bad', keys: { a: { parameter: `${source}/bad` } } },
        },
      }),
    });
    await aws().putParameter(`/dev/${name}/good`, present);
    await driver.kubelet.mount(pod, 'secret-good');
    expect(await refusalOf(driver.kubelet, pod, 'secret-bad')).toContain(`/dev/${name}/bad`);
    expect(readFileSync(join(driver.kubelet.folderOf(pod, 'secret-good'), 'a'), 'utf8')).toBe(present);
  });
});

async function secretOf(namespace: string) {
  return secretData(driver.cluster, namespace, 'web-env-csi');
}
