import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { provide } from './build-program.ts';
import { installCrds } from './crds.ts';
import type { Cluster } from './cluster.ts';
import { GroundError } from './ground-error.ts';
import type { Ground } from './ground.ts';
import type { KubernetesObject } from './kubernetes-object.ts';
import { programs } from './programs.ts';

/** The Secrets Store CSI driver on one node. */
export interface CsiDriver {
  /** The kubelet calls it here. */
  readonly socket: string;
  /** Providers listen here: `<name>.sock`. */
  readonly providers: string;
  /** Takes away what was added to the cluster. */
  readonly remove: () => Promise<void>;
}

/** How often the driver lets a mounted volume be read again. The default of two minutes is too long to wait for. */
const pollInterval = '1s';

/** Starts the real driver, with rotation, for the pods of a node; it needs the right to mount. */
export async function startCsiDriver(ground: Ground, node: string): Promise<CsiDriver> {
  const { cluster, folder, kubeconfig, launcher } = ground;
  const removeCrds = await installCrds(cluster, ['csiDriver']);
  const removeDriver = await addIfAbsent(cluster, csiDriverObject);
  const socket = socketIn(folder.folder('csi'), 'driver.sock');
  const providers = folder.folder('providers');
  await launcher.launch({
    name: 'csi-driver',
    command: join(provide(programs.csiDriver), 'bin', 'secrets-store-csi-driver'),
    args: [
      `--endpoint=unix://${socket}`,
      `--nodeid=${node}`,
      `--provider-volume=${providers}`,
      // Else a provider of the machine's own would be found.
      `--additional-provider-volume-paths=${providers}`,
      '--enable-secret-rotation',
      `--rotation-poll-interval=${pollInterval}`,
      // No server at all: nobody asks for metrics.
      '--metrics-addr=0',
      '-v=2',
    ],
    env: { KUBECONFIG: kubeconfig },
    ready: () => existsSync(socket),
  });
  return {
    socket,
    providers,
    remove: async () => {
      await removeDriver();
      await removeCrds();
    },
  };
}

/** As the charts of the driver and of the AWS provider make it with rotation switched on (facts: secrets.md section 5). */
const csiDriverObject = {
  apiVersion: 'storage.k8s.io/v1',
  kind: 'CSIDriver',
  metadata: { name: 'secrets-store.csi.k8s.io' },
  spec: {
    podInfoOnMount: true,
    attachRequired: false,
    volumeLifecycleModes: ['Ephemeral'],
    requiresRepublish: true,
    tokenRequests: [{ audience: 'sts.amazonaws.com' }, { audience: 'pods.eks.amazonaws.com' }],
    // From Kubernetes 1.35 on.
    serviceAccountTokenInSecrets: true,
  },
} as const satisfies KubernetesObject;

async function addIfAbsent(cluster: Cluster, object: KubernetesObject): Promise<() => Promise<void>> {
  const { apiVersion, kind, metadata } = object;
  const place = { apiVersion, kind, name: metadata.name };
  if ((await cluster.get(place)) !== undefined) return async () => {};
  await cluster.create(object);
  return async () => cluster.delete(place);
}

/** The kernel takes 107 bytes for the path of a socket and would say no more than "invalid argument". */
export function socketIn(folder: string, name: string): string {
  const path = join(folder, name);
  if (Buffer.byteLength(path) > 107)
    throw new GroundError(`the path of a socket is too long: ${path}`, 'set TMPDIR to a shorter folder');
  return path;
}
