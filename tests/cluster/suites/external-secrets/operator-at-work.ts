import { env } from 'node:process';
import { startAwsEmulator, type AwsEmulator } from '../../ground/aws-emulator.ts';
import { applyAll } from '../../ground/apply-all.ts';
import type { Cluster } from '../../ground/cluster.ts';
import { installCrds } from '../../ground/crds.ts';
import { startExternalSecrets } from '../../ground/external-secrets.ts';
import { startExternalSecretsWebhook } from '../../ground/external-secrets-webhook.ts';
import { startGround, type Ground } from '../../ground/ground.ts';
import type { KubernetesObject } from '../../ground/kubernetes-object.ts';
import { renderInput, type Files } from '../../ground/render-input.ts';
import { Delivery } from './delivery.ts';

/** The account of the operator's own identity. */
export const operatorAccount = '111111111111';
export const region = 'eu-west-1';

/** Whether the cluster is the user's. */
const outlives = env['PURSER_TEST_KUBECONFIG'] !== undefined;

/** A cluster in which External Secrets Operator reads an emulated AWS, and its webhook judges every object. */
export interface OperatorAtWork {
  readonly cluster: Cluster;
  readonly aws: AwsEmulator;
  /** Renders an input and applies what lies below one of the folders of `dist/`, strictly. */
  readonly deliver: (input: Files, ...folders: readonly string[]) => Promise<Delivery>;
  readonly stop: () => Promise<void>;
}

export async function startOperatorAtWork(): Promise<OperatorAtWork> {
  const ground = await startGround();
  try {
    return await work(ground);
  } catch (error) {
    await ground.stop();
    throw error;
  }
}

async function work(ground: Ground): Promise<OperatorAtWork> {
  const { cluster, launcher } = ground;
  const [aws, removeCrds] = await Promise.all([
    startAwsEmulator(launcher),
    installCrds(cluster, ['externalSecrets', 'crdsAlone']),
  ]);
  const key = await aws.in(operatorAccount, region).createAccessKey('external-secrets');
  await Promise.all([startExternalSecrets(ground, aws, key), startExternalSecretsWebhook(ground)]);
  const applied: KubernetesObject[] = [];
  return {
    cluster,
    aws,
    deliver: async (input, ...folders) => {
      const rendered = Object.entries(await renderInput(input));
      const objects = rendered
        .filter(([path]) => folders.some((folder) => path.startsWith(`${folder}/`)))
        .map(([, object]) => object);
      applied.push(...objects);
      return new Delivery(cluster, objects, await applyAll(cluster, objects));
    },
    stop: async () => {
      if (outlives) {
        await cleanUp(cluster, applied);
        await removeCrds();
      }
      await ground.stop();
    },
  };
}

/** A cluster of the user's is left as it was found. The operator must still run: its finalizers are on the ExternalSecrets. */
async function cleanUp(cluster: Cluster, objects: readonly KubernetesObject[]): Promise<void> {
  const own = objects.filter(({ kind }) => kind === 'Namespace' || kind === 'ClusterSecretStore');
  await Promise.all(
    own.map(async ({ apiVersion, kind, metadata: { name } }) => cluster.delete({ apiVersion, kind, name })),
  );
}
