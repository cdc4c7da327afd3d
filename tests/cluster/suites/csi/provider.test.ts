import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KubernetesObject } from '../../ground/kubernetes-object.ts';
import { waitFor } from '../../ground/wait.ts';
import { region, startDriverAtWork, type DriverAtWork } from './driver-at-work.ts';
import { classNamespace, classWithPod } from './hand-written-class.ts';
import { account, role } from './one-service.ts';
import { filesOf } from './program.ts';
import { mounted, refused } from './provider-answers.ts';
import { refusalOf } from './refusal.ts';
import { describeWithMounts } from './with-mounts.ts';

let driver: DriverAtWork;
let namespace: string;

/**
 * Whether the stand-in answers as the AWS provider does: what the facts say of classes that Purser never renders (facts: secrets.md 1.6, 1.7, R01 to R39
 * and section 9). Without this, the other tests of this suite would only show that two of our own programs agree.
 */
describeWithMounts("the stand-in of the CSI driver's AWS provider", () => {
  beforeAll(async () => {
    driver = await startDriverAtWork();
    namespace = await classNamespace(driver, role);
    const aws = driver.aws.in(account, region);
    await aws.putParameter('/dev/a', 'plain text');
    await aws.createSecret('dev/json', JSON.stringify({ text: 'text', 'a.b': 'dotted', number: 5432 }));
  });

  afterAll(async () => driver?.stop());

  describe('refuses', () => {
    test.each(refused)('$rule', async ({ objects, said, parameters }) => {
      const pod = await podWith(objects, parameters);
      expect(await knownRefusal(pod)).toContain(said);
    });

    test('R01 another provider, which is none', async () => {
      const pod = await classWithPod(driver, namespace, { provider: 'azure', parameters: { objects: '' } });
      expect(await knownRefusal(pod)).toContain('provider not found: provider "azure"');
    });
  });

  describe('mounts', () => {
    test.each(mounted)('$rule', async ({ objects, files, parameters }) => {
      const pod = await podWith(objects, parameters);
      await waitFor('the driver knows the class', async () => mountIfKnown(pod));
      const found = Object.entries(filesOf(driver.kubelet, pod));
      const modes = found.map(([path, { mode }]) => [path.slice('/etc/web/'.length), mode]);
      expect(Object.fromEntries(modes)).toStrictEqual(files);
    });
  });
});

async function podWith(objects: unknown, more: object = {}): Promise<KubernetesObject> {
  const text = typeof objects === 'string' ? objects : JSON.stringify(objects);
  return classWithPod(driver, namespace, {
    provider: 'aws',
    parameters: { region, objects: text, ...more },
  });
}

const isUnknown = (said: string) => said.includes('failed to get secretproviderclass');

/** What the driver refuses once its cache has the class. */
async function knownRefusal(pod: KubernetesObject): Promise<string> {
  return waitFor('the driver knows the class', async () => {
    const said = await refusalOf(driver.kubelet, pod, 'secrets');
    return !isUnknown(said) && said;
  });
}

async function mountIfKnown(pod: KubernetesObject): Promise<boolean> {
  try {
    await driver.kubelet.mountAll(pod);
    return true;
  } catch (error) {
    if (error instanceof Error && isUnknown(error.message)) return false;
    throw error;
  }
}
