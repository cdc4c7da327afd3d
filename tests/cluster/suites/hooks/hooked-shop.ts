import { startAwsEmulator, type AwsEmulator } from '../../ground/aws-emulator.ts';
import type { AwsAccount } from '../../ground/aws-account.ts';
import { startAwsProvider } from '../../ground/aws-provider.ts';
import { startCsiDriver } from '../../ground/csi-driver.ts';
import { startExternalSecrets } from '../../ground/external-secrets.ts';
import { startExternalSecretsWebhook } from '../../ground/external-secrets-webhook.ts';
import { Kubelet } from '../../ground/kubelet.ts';
import { Delivery } from '../argocd/delivery.ts';
import { account, hooksInput, region, type Environment } from './input.ts';

/** One environment, delivered by Argo CD, whose secrets travel from an emulated AWS by the real programs. */
export interface HookedShop {
  readonly environment: Environment;
  readonly delivery: Delivery;
  readonly aws: AwsAccount;
  /** Mounts what the CSI driver brings; `undefined` where no volume is the driver's. */
  readonly kubelet: Kubelet | undefined;
}

export async function startHookedShop(environment: Environment): Promise<HookedShop> {
  const delivery = await Delivery.start([environment], hooksInput(environment));
  try {
    // The real operator has the word.
    for (const kind of ['ClusterSecretStore', 'SecretStore', 'ExternalSecret'])
      delivery.standIn.withheld.add(kind);
    const aws = await startAwsEmulator(delivery.ground.launcher);
    const kubelet =
      environment === 'csi' ? await startDriver(delivery, aws) : await startOperator(delivery, aws);
    return { environment, delivery, aws: aws.in(account, region), kubelet };
  } catch (error) {
    await delivery.stop();
    throw error;
  }
}

async function startOperator({ ground }: Delivery, aws: AwsEmulator): Promise<undefined> {
  const key = await aws.in(account, region).createAccessKey('external-secrets');
  await Promise.all([startExternalSecrets(ground, aws, key), startExternalSecretsWebhook(ground)]);
}

/** The role trusts both ServiceAccounts, as Terraform has to have it. */
async function startDriver({ ground }: Delivery, aws: AwsEmulator): Promise<Kubelet> {
  const driver = await startCsiDriver(ground, 'ground');
  const provider = await startAwsProvider(ground, driver, aws);
  const role = `arn:aws:iam::${account}:role/web`;
  for (const serviceAccount of ['web', 'web-migrate'])
    provider.trust(role, { namespace: 'csi', serviceAccount });
  return new Kubelet(ground.cluster, driver, ground.folder.folder('kubelet'));
}
