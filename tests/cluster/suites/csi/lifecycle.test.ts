import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KubernetesObject } from '../../ground/kubernetes-object.ts';
import { madeUpValue } from '../../ground/made-up-value.ts';
import { pause, waitFor } from '../../ground/wait.ts';
import { region, startDriverAtWork, type DriverAtWork } from './driver-at-work.ts';
import { freshService } from './fresh-service.ts';
import { liveSecret } from './live-secret.ts';
import { account } from './one-service.ts';
import { filesOf } from './program.ts';
import { describeWithMounts } from './with-mounts.ts';

let driver: DriverAtWork;

const aws = () => driver.aws.in(account, region);

describeWithMounts('the life of a mounted secret', () => {
  beforeAll(async () => {
    driver = await startDriverAtWork();
  });

  afterAll(async () => driver?.stop());

  test('when a value changes, versions and labels stay where they were, and a stage moves on', async () => {
    const [first, second, third] = [madeUpValue(), madeUpValue(), madeUpValue()];
    const { name, pod } = await freshService(driver, {
      service: async (source) => {
        await aws().putParameter(`/dev/${source}`, first);
        await aws().labelParameter(`/dev/${source}`, 1, 'tested');
        await aws().putParameter(`/dev/${source}`, second);
        const { version } = await aws().createSecret(`dev/${source}`, first);
        await aws().changeSecret(`dev/${source}`, second);
        return {
          secrets: {
            newest: files('/newest', { parameter: source }),
            version: files('/version', { parameter: source, version: 1 }),
            label: files('/label', { parameter: source, label: 'tested' }),
            'newest-secret': files('/newest-secret', { secretsManager: source }),
            'version-id': files('/version-id', { secretsManager: source, version }),
            stage: files('/stage', { secretsManager: source, stage: 'AWSPREVIOUS' }),
          },
        };
      },
    });
    const pinned = { '/version/a': first, '/label/a': first, '/version-id/a': first };
    await driver.kubelet.mountAll(pod);
    expect(contents(pod)).toStrictEqual({
      ...pinned,
      '/newest/a': second,
      '/newest-secret/a': second,
      '/stage/a': first,
    });
    await aws().putParameter(`/dev/${name}`, third);
    await aws().changeSecret(`dev/${name}`, third);
    await untilContents(pod, {
      ...pinned,
      '/newest/a': third,
      '/newest-secret/a': third,
      '/stage/a': second,
    });
  });

  test('a value that is gone from AWS stays with the running pod, and a new one arrives', async () => {
    const [before, after] = [madeUpValue(), madeUpValue()];
    const { name, pod } = await freshService(driver, {
      service: (source) => ({
        env: { A: { secret: 'both', key: 'a' } },
        secrets: { both: files('/both', { parameter: source }) },
      }),
    });
    await aws().putParameter(`/dev/${name}`, before);
    await driver.kubelet.mountAll(pod);
    await aws().deleteParameter(`/dev/${name}`);
    await republishOnce(pod);
    expect(contents(pod)).toStrictEqual({ '/both/a': before });
    await untilSecret(name, before);
    await aws().putParameter(`/dev/${name}`, after);
    // The parameter is another one with the same number of a version; only the next version is news to the driver's controller.
    await aws().putParameter(`/dev/${name}`, after);
    await untilContents(pod, { '/both/a': after });
    await untilSecret(name, after);
  });

  test('when the service goes, nothing of its secrets is left: no mount, no file, no Secret, no status', async () => {
    const { name, delivery, pod } = await freshService(driver, {
      service: (source) => ({
        env: { A: { secret: 'both', key: 'a' } },
        secrets: { both: files('/both', { parameter: source }) },
      }),
    });
    await aws().putParameter(`/dev/${name}`, 'value');
    await driver.kubelet.mountAll(pod);
    await waitFor('the Secret belongs to the pods', async () => {
      const secret = await liveSecret(driver.cluster, name, 'web-both-csi');
      return (secret?.owners.length ?? 0) > 0;
    });
    expect(await statuses(name)).toHaveLength(1);
    const folder = driver.kubelet.folderOf(pod, 'secret-both');
    await remove([...delivery.of('Deployment'), pod]);
    await driver.kubelet.unmountAll(pod);
    expect(existsSync(folder)).toBe(false);
    await waitFor('the status is gone', async () => (await statuses(name)).length === 0);
    await waitFor(
      'the Secret is gone',
      async () => (await liveSecret(driver.cluster, name, 'web-both-csi')) === undefined,
    );
  });
});

/** A secret with one key, promised as a file. */
function files(mountPath: string, source: Readonly<Record<string, unknown>>) {
  return { mountPath, keys: { a: source } };
}

function contents(pod: KubernetesObject): Readonly<Record<string, string>> {
  const found = Object.entries(filesOf(driver.kubelet, pod));
  return Object.fromEntries(found.map(([path, { content }]) => [path, content]));
}

/** Publishes again until the files are as wanted, as the kubelet does all the time for this driver. */
async function untilContents(pod: KubernetesObject, wanted: Readonly<Record<string, string>>): Promise<void> {
  await waitFor(
    () => `files are ${JSON.stringify(wanted)}; they are ${JSON.stringify(contents(pod))}`,
    async () => {
      await driver.kubelet.mountAll(pod);
      const found = contents(pod);
      return Object.entries(wanted).every(([path, content]) => found[path] === content);
    },
  );
  expect(contents(pod)).toStrictEqual(wanted);
}

/** Publishes again when the driver will read again: it does not within its poll interval. */
async function republishOnce(pod: KubernetesObject): Promise<void> {
  await pause(1500);
  await driver.kubelet.mountAll(pod);
}

async function untilSecret(namespace: string, value: string): Promise<void> {
  await waitFor('the Secret has the value', async () => {
    const secret = await liveSecret(driver.cluster, namespace, 'web-both-csi');
    return secret?.data['a'] === value;
  });
}

async function statuses(namespace: string): Promise<readonly KubernetesObject[]> {
  return driver.cluster.list('secrets-store.csi.x-k8s.io/v1', 'SecretProviderClassPodStatus', namespace);
}

async function remove(objects: readonly KubernetesObject[]): Promise<void> {
  for (const { apiVersion, kind, metadata } of objects)
    await driver.cluster.delete({ apiVersion, kind, namespace: metadata.namespace, name: metadata.name });
}
