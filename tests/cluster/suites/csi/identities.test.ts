import { env } from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeUpValue } from '../../ground/made-up-value.ts';
import { waitFor } from '../../ground/wait.ts';
import { region, startDriverAtWork, type DriverAtWork } from './driver-at-work.ts';
import { freshService, type FreshService } from './fresh-service.ts';
import { account, otherAccount } from './one-service.ts';
import { filesOf } from './program.ts';
import { refusalOf } from './refusal.ts';
import { describeWithMounts } from './with-mounts.ts';

let driver: DriverAtWork;

const present = madeUpValue();
const files = (source: string) => ({
  secrets: { files: { mountPath: '/etc/web', keys: { a: { parameter: `${source}/a` } } } },
});
const secretFiles = (source: string) => ({
  secrets: { files: { mountPath: '/etc/web', keys: { a: { secretsManager: `${source}/a` } } } },
});

describeWithMounts('who reads AWS for the CSI driver', () => {
  beforeAll(async () => {
    driver = await startDriverAtWork();
  });

  afterAll(async () => driver?.stop());

  describe.each(['irsa', 'pod-identity'] as const)('%s', (identity) => {
    test('the ServiceAccount of the pods reads with the role of the service', async () => {
      const it = await freshService(driver, { identity, service: files });
      await driver.aws.in(account, region).putParameter(`/dev/${it.name}/a`, present);
      await expectMount(it);
    });

    test('a role of another account reads there', async () => {
      const role = `arn:aws:iam::${otherAccount}:role/web`;
      const it = await freshService(driver, {
        identity,
        role,
        service: (name) => ({ ...files(name), serviceAccount: { role } }),
      });
      await driver.aws.in(otherAccount, region).putParameter(`/dev/${it.name}/a`, present);
      await expectMount(it);
    });
  });

  test('IRSA: without the annotation of its ServiceAccount a pod gets nothing', async () => {
    const it = await freshService(driver, { service: files });
    await driver.aws.in(account, region).putParameter(`/dev/${it.name}/a`, present);
    const serviceAccount = { apiVersion: 'v1', kind: 'ServiceAccount', namespace: it.name, name: 'web' };
    const rendered = it.delivery.of('ServiceAccount')[0]?.metadata.annotations ?? {};
    await driver.cluster.patch(serviceAccount, { metadata: { annotations: { [roleArn]: null } } });
    expect(await refusal(it)).toContain(
      `${region}: An IAM role must be associated with service account web (namespace: ${it.name})`,
    );
    await driver.cluster.patch(serviceAccount, {
      metadata: { annotations: { [roleArn]: rendered[roleArn] } },
    });
    await expectMount(it);
  });

  test('IRSA: a role that does not trust the ServiceAccount reads no parameter, and no event says why', async () => {
    const it = await freshService(driver, { service: files, isTrusted: false });
    await driver.aws.in(account, region).putParameter(`/dev/${it.name}/a`, present);
    expect(await refusal(it)).toMatch(/desc = Failed to fetch parameters from all regions\.$/);
  });

  test('nor a secret', async () => {
    const it = await freshService(driver, { service: secretFiles, isTrusted: false });
    await driver.aws.in(account, region).createSecret(`dev/${it.name}/a`, present);
    expect(await refusal(it)).toContain('Failed to fetch secret from all regions. Verify secret exists');
  });

  test('Pod Identity: without an association the event says so', async () => {
    const it = await freshService(driver, { identity: 'pod-identity', service: files, isTrusted: false });
    expect(await refusal(it)).toContain(
      `no Pod Identity association for system:serviceaccount:${it.name}:web`,
    );
  });

  test('Pod Identity: a class that does not ask for it is read by IRSA, for which there is no role', async () => {
    const it = await freshService(driver, { identity: 'pod-identity', service: files });
    await setParameter(it, null);
    await waitFor('the driver knows the changed class', async () =>
      (await refusal(it)).includes('An IAM role must be associated with service account web'),
    );
    await setParameter(it, 'yes');
    await waitFor('the driver knows the changed class', async () =>
      (await refusal(it)).includes('failed to parse usePodIdentity value'),
    );
  });

  test.skipIf(env['PURSER_TEST_KUBECONFIG'] !== undefined)(
    'a CSIDriver that asks for no tokens is said',
    async () => {
      const it = await freshService(driver, { service: files });
      const csiDriver = {
        apiVersion: 'storage.k8s.io/v1',
        kind: 'CSIDriver',
        name: 'secrets-store.csi.k8s.io',
      };
      const asking = (await driver.cluster.get(csiDriver))?.['spec'];
      await driver.cluster.patch(csiDriver, {
        spec: { tokenRequests: null, serviceAccountTokenInSecrets: null },
      });
      try {
        expect(await refusal(it)).toContain('CSI token error: serviceAccount.tokens not provided');
      } finally {
        await driver.cluster.patch(csiDriver, { spec: asking });
      }
    },
  );
});

const roleArn = 'eks.amazonaws.com/role-arn';

async function refusal({ pod }: FreshService): Promise<string> {
  return refusalOf(driver.kubelet, pod, 'secret-files');
}

async function expectMount({ pod }: FreshService): Promise<void> {
  await driver.kubelet.mountAll(pod);
  expect(filesOf(driver.kubelet, pod)).toStrictEqual({ '/etc/web/a': { content: present, mode: '0644' } });
}

/** Sets the class's parameter usePodIdentity, or takes it away. */
async function setParameter({ name }: FreshService, usePodIdentity: string | null): Promise<void> {
  const place = {
    apiVersion: 'secrets-store.csi.x-k8s.io/v1',
    kind: 'SecretProviderClass',
    namespace: name,
    name: 'web-files',
  };
  await driver.cluster.patch(place, { spec: { parameters: { usePodIdentity } } });
}
