import { listAt, textAt } from '../../values/field.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';
import { folderOf, readOnlyMounts, type ReadOnlyMount } from '../objects/read-only-mounts.ts';
import type { SeenContainer } from '../objects/seen-pods.ts';

/**
 * The kubelet makes such folders in volumes of its own, and no driver does in a mount of CSI (k8s pkg/volume/util/nested_volumes.go
 * MakeNestedMountpoints); runc cannot (libcontainer/rootfs_linux.go createMountpoint: "read-only file system"). The files of /etc come from the
 * kubelet and the runtime itself (pkg/kubelet/kubelet_pods.go makeMounts; containerd internal/cri/server/container_create.go linuxContainerMounts).
 */
export const noNestedMount: ObjectRule = {
  id: 'no-nested-mount',
  level: 'contract',
  rows: [],
  why: 'the files of a secret or of config are mounted read-only, so that the container cannot start: no folder for another mount can be made inside',
  help: 'give each a folder of its own',
  on: 'pods',
  check: ({ pods }, _, say) => {
    if (pods === undefined || pods.volumes.length === 0) return;
    const isWindows = textAt(pods.spec, 'os', 'name') === 'windows';
    for (const container of pods.containers) {
      const folders = listAt(container.value, 'volumeMounts').map(folderOf);
      if (!folders.some((folder) => folder === '/etc' || holdsAny(folder, folders))) continue;
      for (const mount of readOnlyMounts(pods, container)) {
        if (mount.isCsi) judgeInside(mount, container, say);
        if (!isWindows && mount.folder === '/etc')
          say(mount.path, 'is read-only at /etc, where the kubelet mounts hosts and resolv.conf');
      }
    }
  },
};

function holdsAny(folder: string, others: readonly string[]): boolean {
  return others.some((other) => other.length > folder.length && other.startsWith(`${folder}/`));
}

function judgeInside({ name, folder }: ReadOnlyMount, { value, path }: SeenContainer, say: SayOfField): void {
  for (const [index, mount] of listAt(value, 'volumeMounts').entries()) {
    const inner = folderOf(mount);
    if (inner.startsWith(`${folder}/`))
      say(
        [...path, 'volumeMounts', index, 'mountPath'],
        `${inner} is inside ${folder}, where a driver mounts the volume ${name} read-only`,
      );
  }
}
