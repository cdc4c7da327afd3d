import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MountFailure } from '../../ground/call-driver.ts';
import { at, conditionOf } from '../../ground/kubernetes-object.ts';
import { waitFor } from '../../ground/wait.ts';
import { createdAt } from '../argocd/live-state.ts';
import { describeWithMounts } from '../csi/with-mounts.ts';
import { startHookedShop, type HookedShop } from './hooked-shop.ts';
import type { Environment } from './input.ts';
import { Migration } from './migration.ts';
import { ofTheHook, ofTheService } from './promised.ts';
import { deployedTag, release } from './release.ts';
import { differences } from './differences.ts';
import { Values } from './values.ts';
import { whatIsThere } from './what-is-there.ts';

const environments: readonly Environment[] = ['shared', 'own', 'csi'];

/** The releases of a service with hooks, one after another; each test begins where the one before it ended. */
for (const environment of environments) {
  const describeIt = environment === 'csi' ? describeWithMounts : describe;
  describeIt(`hooks in the environment ${environment}`, () => {
    let shop: HookedShop;
    let migration: Migration;
    let values: Values;

    beforeAll(async () => {
      shop = await startHookedShop(environment);
      migration = new Migration(shop);
      values = await Values.put(shop);
      await release(shop, '1.0.0');
      await shop.delivery.applyRoot(environment);
    });

    afterAll(async () => shop?.delivery.stop());

    const settled = async () => shop.delivery.settled(environment);
    const there = async () => whatIsThere(shop.delivery.cluster, environment);
    const live = async (apiVersion: string, kind: string, name: string) =>
      shop.delivery.cluster.get({ apiVersion, kind, namespace: environment, name });

    test('at first, what the migration needs is there, and nothing of the service', async () => {
      await migration.runs('1.0.0');
      expect(await there()).toStrictEqual(ofTheHook(environment));
    });

    test('its secrets have exactly the promised values', async () => {
      const pod = await migration.podOf('1.0.0');
      expect(await values.seenBy(pod)).toStrictEqual(values.promised);
    });

    test.skipIf(environment === 'csi')('they had them before it began', async () => {
      const job = await live('batch/v1', 'Job', 'web-migrate');
      for (const name of ['web-env-migrate', 'web-files-migrate']) {
        const secret = await live('external-secrets.io/v1', 'ExternalSecret', name);
        const ready = conditionOf(secret, 'Ready');
        expect(at(ready, 'status')).toBe('True');
        expect(Date.parse(String(at(ready, 'lastTransitionTime')))).toBeLessThan(createdAt(job));
      }
    });

    test('the service comes when the migration is done, the other hook when the service is healthy', async () => {
      await migration.end(await migration.podOf('1.0.0'), 'succeeds');
      await settled();
      const migrate = await live('batch/v1', 'Job', 'web-migrate');
      const deployment = await live('apps/v1', 'Deployment', 'web');
      const announce = await live('batch/v1', 'Job', 'web-announce');
      const done = Date.parse(String(at(migrate, 'status', 'completionTime')));
      const available = at(conditionOf(deployment, 'Available'), 'lastTransitionTime');
      expect(createdAt(deployment)).toBeGreaterThanOrEqual(done);
      expect(createdAt(announce)).toBeGreaterThanOrEqual(Date.parse(String(available)));
      expect(at(announce, 'status', 'succeeded')).toBe(1);
    });

    test('a release at once after the other brings the new values, before the service changes', async () => {
      await values.rotate();
      await release(shop, '1.1.0');
      const pod = await migration.runs('1.1.0');
      expect(await values.seenBy(pod)).toStrictEqual(values.promised);
      expect(await deployedTag(shop)).toBe('1.0.0');
      await migration.end(pod, 'succeeds');
      await settled();
      expect(await deployedTag(shop)).toBe('1.1.0');
    });

    test('then nothing of the hooks is left but the last Jobs', async () => {
      await waitFor('it is gone', async () => (await there()).join() === ofTheService(environment).join(), {
        seconds: 120,
      }).catch(() => {});
      expect(await there()).toStrictEqual(ofTheService(environment));
    });

    test.each([false, true])(
      'then a hard refresh shows no difference, server-side: %s',
      async (serverSide) => {
        await settled();
        expect(await differences(shop.delivery, `${environment}-web`, serverSide)).toStrictEqual([]);
      },
    );

    test('a migration that fails keeps the service as it was, until a commit mends it', async () => {
      await migration.fails(await release(shop, '1.2.0', 'fails'));
      expect(await deployedTag(shop)).toBe('1.1.0');
      await values.rotate();
      await release(shop, '1.2.1');
      const pod = await migration.runs('1.2.1');
      expect(await values.seenBy(pod)).toStrictEqual(values.promised);
      await migration.end(pod, 'succeeds');
      await settled();
      expect(await deployedTag(shop)).toBe('1.2.1');
    });

    test.skipIf(environment === 'csi')('a value that is missing stops it before it begins', async () => {
      await values.take();
      await migration.fails(await release(shop, '1.3.0'));
      expect(at(await live('batch/v1', 'Job', 'web-migrate'), 'status', 'succeeded')).toBe(1);
      expect(await deployedTag(shop)).toBe('1.2.1');
      await values.rotate();
      await release(shop, '1.3.1');
      await migration.end(await migration.runs('1.3.1'), 'succeeds');
      await settled();
      expect(await deployedTag(shop)).toBe('1.3.1');
    });

    test.runIf(environment === 'csi')('a value that is missing keeps its pod from starting', async () => {
      await values.take();
      await release(shop, '1.3.0');
      await expect(migration.runs('1.3.0')).rejects.toThrow(MountFailure);
      expect(await deployedTag(shop)).toBe('1.2.1');
      await values.rotate();
      await migration.end(await migration.runs('1.3.0'), 'succeeds');
      await settled();
      expect(await deployedTag(shop)).toBe('1.3.0');
    });
  });
}
