import type { AwsEmulator } from '../../ground/aws-emulator.ts';
import { startAwsEmulator } from '../../ground/aws-emulator.ts';
import { applyAll } from '../../ground/apply-all.ts';
import type { Cluster } from '../../ground/cluster.ts';
import { startExternalSecrets } from '../../ground/external-secrets.ts';
import { startExternalSecretsWebhook } from '../../ground/external-secrets-webhook.ts';
import { startGround, type Ground } from '../../ground/ground.ts';
import { renderInput, type Files } from '../../ground/render-input.ts';
import { Delivery } from './delivery.ts';

/** The account of the operator's own identity. */
export const operatorAccount = '111111111111';
export const region = 'eu-west-1';

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
  const { cluster } = ground;
  const aws = await startAwsEmulator(ground.launcher);
  const key = await aws.in(operatorAccount, region).createAccessKey('external-secrets');
  const removeAll = await startExternalSecrets(ground, aws, key);
  await startExternalSecretsWebhook(ground);
  const namespaces = new Set<string>();
  return {
    cluster,
    aws,
    deliver: async (input, ...folders) => {
      const rendered = Object.entries(await renderInput(input));
      const objects = rendered
        .filter(([path]) => folders.some((folder) => path.startsWith(`${folder}/`)))
        .map(([, object]) => object);
      for (const { kind, metadata } of objects) if (kind === 'Namespace') namespaces.add(metadata.name);
      return new Delivery(cluster, objects, await applyAll(cluster, objects));
    },
    stop: async () => {
      await removeAll();
      for (const name of namespaces)
        await cluster.delete({ apiVersion: 'v1', kind: 'Namespace', name }, { wait: false });
      await ground.stop();
    },
  };
}
