import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { callDriver, MountFailure } from './call-driver.ts';
import type { Cluster } from './cluster.ts';
import type { CsiDriver } from './csi-driver.ts';
import { at, listAt, type KubernetesObject } from './kubernetes-object.ts';
import { mountsBelow } from './mounts.ts';
import { podTokens } from './pod-tokens.ts';

const driverName = 'secrets-store.csi.k8s.io';

/** Does for a pod's CSI volumes what the kubelet of its node would do (kubernetes: pkg/volume/csi/csi_mounter.go, SetUpAt and TearDownAt). */
export class Kubelet {
  readonly #cluster: Cluster;
  readonly #driver: CsiDriver;
  readonly #folder: string;

  /** `folder` is the kubelet's root: /var/lib/kubelet on a node. */
  constructor(cluster: Cluster, driver: CsiDriver, folder: string) {
    this.#cluster = cluster;
    this.#driver = driver;
    this.#folder = folder;
  }

  /** The pod's CSI volumes that some container mounts; the kubelet skips the others (rule R52). */
  volumesOf({ spec }: KubernetesObject): readonly string[] {
    const containers = [...listAt(spec, 'initContainers'), ...listAt(spec, 'containers')];
    const mounts = containers.flatMap((container) => listAt(container, 'volumeMounts'));
    const mounted = new Set(mounts.map(nameOf));
    return listAt(spec, 'volumes')
      .filter((volume) => at(volume, 'csi', 'driver') === driverName)
      .map(nameOf)
      .filter((name) => mounted.has(name));
  }

  /** Where the volume's files are on the node. */
  folderOf({ metadata: { uid } }: KubernetesObject, volume: string): string {
    return join(this.#folder, 'pods', String(uid), 'volumes', 'kubernetes.io~csi', volume, 'mount');
  }

  async mountAll(pod: KubernetesObject): Promise<void> {
    for (const volume of this.volumesOf(pod)) await this.mount(pod, volume);
  }

  /** Mounts a volume, or publishes it again when it is mounted; a `MountFailure` says why the driver did not. */
  async mount(pod: KubernetesObject, volume: string): Promise<void> {
    const folder = this.folderOf(pod, volume);
    const isMounted = mountsBelow(this.#folder).includes(folder);
    const publish = await this.#publishRequest(pod, volume);
    mkdirSync(dirname(folder), { recursive: true, mode: 0o750 });
    try {
      await callDriver({ socket: this.#driver.socket, publish });
    } catch (error) {
      // Else the driver would take the folder, which it made a moment ago, for a fresh mount, and answer the next call without mounting.
      if (error instanceof MountFailure && error.isFinal && !isMounted) removeMountFolder(folder);
      throw error;
    }
  }

  async unmountAll(pod: KubernetesObject): Promise<void> {
    for (const volume of this.volumesOf(pod)) {
      const targetPath = this.folderOf(pod, volume);
      const unpublish = { volumeId: volumeIdOf(pod, volume), targetPath };
      await callDriver({ socket: this.#driver.socket, unpublish });
      removeMountFolder(targetPath);
    }
  }

  async #publishRequest(pod: KubernetesObject, name: string) {
    const csiDriver = await this.#cluster.get({
      apiVersion: 'storage.k8s.io/v1',
      kind: 'CSIDriver',
      name: driverName,
    });
    if (csiDriver === undefined) throw new Error(`the cluster has no CSIDriver ${driverName}`);
    const tokens = await podTokens(this.#cluster, pod, csiDriver);
    const token = tokens === undefined ? {} : { 'csi.storage.k8s.io/serviceAccount.tokens': tokens };
    const inSecrets = at(csiDriver['spec'], 'serviceAccountTokenInSecrets') === true;
    const csi = at(
      listAt(pod['spec'], 'volumes').find((volume) => nameOf(volume) === name),
      'csi',
    );
    return {
      volumeId: volumeIdOf(pod, name),
      targetPath: this.folderOf(pod, name),
      readOnly: at(csi, 'readOnly') === true,
      volumeContext: { ...Object(at(csi, 'volumeAttributes')), ...podInfo(pod), ...(inSecrets ? {} : token) },
      secrets: inSecrets ? token : {},
    };
  }
}

function nameOf(named: unknown): string {
  return String(at(named, 'name'));
}

function volumeIdOf({ metadata: { uid } }: KubernetesObject, volume: string): string {
  return `csi-${createHash('sha256').update(`${uid}${volume}`).digest('hex')}`;
}

/** What a driver with `podInfoOnMount` learns of the pod. */
function podInfo({ metadata: { name, namespace, uid }, spec }: KubernetesObject) {
  return {
    'csi.storage.k8s.io/pod.name': name,
    'csi.storage.k8s.io/pod.namespace': String(namespace),
    'csi.storage.k8s.io/pod.uid': String(uid),
    'csi.storage.k8s.io/serviceAccount.name': String(at(spec, 'serviceAccountName')),
    'csi.storage.k8s.io/ephemeral': 'true',
  };
}

/** Removes the folder of a volume that is not mounted, and the one around it, as the kubelet does. */
function removeMountFolder(folder: string): void {
  if (existsSync(folder)) rmdirSync(folder);
  rmdirSync(dirname(folder));
}
