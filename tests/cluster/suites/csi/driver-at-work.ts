import { applyAll } from '../../ground/apply-all.ts';
import { startAwsEmulator, type AwsEmulator } from '../../ground/aws-emulator.ts';
import { startAwsProvider, type AwsProvider } from '../../ground/aws-provider.ts';
import type { Cluster } from '../../ground/cluster.ts';
import { installCrds } from '../../ground/crds.ts';
import { startCsiDriver } from '../../ground/csi-driver.ts';
import { startGround, type Ground } from '../../ground/ground.ts';
import { Kubelet } from '../../ground/kubelet.ts';
import { renderInput, type Files } from '../../ground/render-input.ts';
import { Delivery } from './delivery.ts';
import { makePodNode } from './pod-node.ts';

export const region = 'eu-west-1';

/** A node of a cluster on which the CSI driver reads an emulated AWS for the pods. */
export interface DriverAtWork {
  readonly cluster: Cluster;
  readonly aws: AwsEmulator;
  readonly provider: AwsProvider;
  readonly kubelet: Kubelet;
  /** The name of the node. */
  readonly node: string;
  /** The namespaces that go at the end. */
  readonly namespaces: Set<string>;
  /** Renders an input, applies what lies below one of the folders of `dist/`, strictly, and waits for a pod of each Deployment. */
  readonly deliver: (input: Files, ...folders: readonly string[]) => Promise<Delivery>;
  readonly stop: () => Promise<void>;
}

export async function startDriverAtWork(): Promise<DriverAtWork> {
  const ground = await startGround();
  try {
    return await work(ground);
  } catch (error) {
    await ground.stop();
    throw error;
  }
}

async function work(ground: Ground): Promise<DriverAtWork> {
  const { cluster, folder } = ground;
  const node = await makePodNode(cluster);
  const aws = await startAwsEmulator(ground.launcher);
  const removeCrds = await installCrds(cluster, ['crdsAlone']);
  const driver = await startCsiDriver(ground, node.name);
  const provider = await startAwsProvider(ground, driver, aws);
  const kubelet = new Kubelet(cluster, driver, folder.folder('kubelet'));
  const namespaces = new Set<string>();
  return {
    cluster,
    aws,
    provider,
    kubelet,
    node: node.name,
    namespaces,
    deliver: async (input, ...folders) => {
      const rendered = Object.entries(await renderInput(input));
      const objects = rendered
        .filter(([path]) => folders.some((each) => path.startsWith(`${each}/`)))
        .map(([, object]) => object)
        .filter(({ apiVersion }) => !apiVersion.startsWith('external-secrets.io/'));
      for (const { kind, metadata } of objects) if (kind === 'Namespace') namespaces.add(metadata.name);
      const warnings = await applyAll(cluster, objects.filter(node.runs));
      return new Delivery(objects, warnings, await node.podsOf(objects));
    },
    stop: async () => {
      await node.remove([...namespaces]);
      await driver.remove();
      await removeCrds();
      await ground.stop();
    },
  };
}
