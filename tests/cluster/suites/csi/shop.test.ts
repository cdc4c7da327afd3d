import { existsSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../ground/wait.ts';
import { startDriverAtWork, type DriverAtWork } from './driver-at-work.ts';
import { liveSecret } from './live-secret.ts';
import { filesOf, isHidden, variablesOf } from './program.ts';
import { missingIn } from './refusal.ts';
import { serviceAtWork, type ServiceAtWork } from './service-at-work.ts';
import { shop, type ShopService } from './shop-promises.ts';
import { describeWithMounts } from './with-mounts.ts';

let driver: DriverAtWork;

describeWithMounts('the shop through the CSI driver', () => {
  beforeAll(async () => {
    driver = await startDriverAtWork();
  });

  afterAll(async () => driver?.stop());

  describe.each(shop)('$service in $environment', (shopService) => {
    const { classes, promised } = shopService;
    let it: ServiceAtWork;

    beforeAll(async () => {
      it = await serviceAtWork(driver, shopService);
    });

    test('the API server took every object without a warning', () => {
      expect(it.delivery.of('SecretProviderClass')).toHaveLength(classes);
      expect(it.delivery.warnings).toStrictEqual([]);
    });

    test('every class is mounted by the pod', () => {
      expect(driver.kubelet.volumesOf(it.pod)).toHaveLength(classes);
    });

    test('while a value is missing no volume is mounted, and the driver names what is not there', () => {
      expect(it.refusals).toHaveLength(classes);
      expect(it.refusals.flatMap(missingIn).toSorted()).toStrictEqual(it.values.names);
    });

    test('no Secret is made meanwhile', () => {
      expect(it.earlySecrets).toStrictEqual([]);
    });

    test('the program finds the promised files, readable for everybody, and nothing in their way', () => {
      expect(promisedFiles(it)).toStrictEqual(it.values.atAll(promised.files));
      const modes = Object.values(filesOf(driver.kubelet, it.pod)).map(({ mode }) => mode);
      expect(new Set(modes)).toStrictEqual(new Set(['0644']));
    });

    test('the Secrets have exactly the promised keys, and the values that lie in AWS', async () => {
      await untilSecrets(shopService, it);
    });

    test('every variable that comes from a Secret has its value', async () => {
      await untilSecrets(shopService, it);
      expect(await variablesOf(driver.cluster, it.pod)).toStrictEqual(it.values.atAll(promised.variables));
    });

    test('changed values arrive in the files and in the Secrets', async () => {
      const before = it.values.atAll(promised.variables);
      await it.values.change();
      expect(it.values.atAll(promised.variables)).not.toStrictEqual(before);
      await untilSecrets(shopService, it, { asking: async () => driver.kubelet.mountAll(it.pod) });
      expect(promisedFiles(it)).toStrictEqual(it.values.atAll(promised.files));
    });

    test('the Secrets go with the pods', async () => {
      await untilSecrets(shopService, it, { owned: true });
    });

    test('an unmounted pod leaves nothing behind', async () => {
      const { kubelet } = driver;
      const folders = kubelet.volumesOf(it.pod).map((volume) => kubelet.folderOf(it.pod, volume));
      expect(folders.map((folder) => existsSync(folder))).not.toContain(false);
      await kubelet.unmountAll(it.pod);
      expect(folders.map((folder) => existsSync(folder))).not.toContain(true);
    });
  });
});

/** What the program finds where files were promised: anywhere but below the driver's own root, and not out of sight. */
function promisedFiles({ pod }: ServiceAtWork): Readonly<Record<string, string>> {
  const found = Object.entries(filesOf(driver.kubelet, pod)).filter(
    ([path]) => !path.startsWith('/mnt/secrets-store/') && !isHidden(path),
  );
  return Object.fromEntries(found.map(([path, { content }]) => [path, content]));
}

/** Waits until every promised Secret is as promised. */
async function untilSecrets(
  { promised }: ShopService,
  { namespace, values }: ServiceAtWork,
  { owned = false, asking = async () => {} } = {},
): Promise<void> {
  for (const [name, places] of Object.entries(promised.secrets)) {
    const wanted = { type: 'Opaque', data: values.atAll(places) };
    let last: unknown;
    await waitFor(
      () => `${name} is ${JSON.stringify(wanted)}; it is ${JSON.stringify(last)}`,
      async () => {
        await asking();
        const found = await liveSecret(driver.cluster, namespace, name);
        last = found;
        if (found === undefined || (owned && found.owners.length === 0)) return false;
        return isDeepStrictEqual({ type: found.type, data: found.data }, wanted);
      },
    );
  }
}
