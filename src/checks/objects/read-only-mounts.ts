import { field, listAt, mapAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import type { SeenContainer, SeenPods } from './seen-pods.ts';

/** A folder of a container into which neither it nor its runtime can write. */
export interface ReadOnlyMount {
  /** The name of the volume. */
  readonly name: string;
  readonly folder: string;
  /** Whether a CSI driver mounts it: the kubelet makes folders for other mounts in its own volumes alone. */
  readonly isCsi: boolean;
  readonly path: FieldPath;
}

/** k8s pkg/volume/{secret,configmap,projected,downwardapi}: GetAttributes says read-only, whatever the pod says. */
const kubeletVolumes = ['secret', 'configMap', 'projected', 'downwardAPI'];

const none: readonly ReadOnlyMount[] = [];

/** What a container mounts that is read-only for certain, as a whole: what a subPath leads to may be a single file. */
export function readOnlyMounts(
  { volumes }: SeenPods,
  { value, path }: SeenContainer,
): readonly ReadOnlyMount[] {
  const mounts = listAt(value, 'volumeMounts');
  if (mounts.length === 0) return none;
  return mounts.flatMap((mount, index) => {
    const name = textAt(mount, 'name') ?? '';
    const volume = volumes.find((each) => textAt(each.value, 'name') === name)?.value;
    const csi = mapAt(volume, 'csi');
    const isCsi = csi !== undefined && (field(csi, 'readOnly') === true || field(mount, 'readOnly') === true);
    const isRead = isCsi || kubeletVolumes.some((source) => mapAt(volume, source) !== undefined);
    if (!isRead || field(mount, 'subPath') !== undefined || field(mount, 'subPathExpr') !== undefined)
      return [];
    return [{ name, folder: folderOf(mount), isCsi, path: [...path, 'volumeMounts', index, 'mountPath'] }];
  });
}

/** Where it is mounted, without a slash at the end. */
export function folderOf(mount: unknown): string {
  const path = textAt(mount, 'mountPath') ?? '';
  return path.endsWith('/') ? path.replace(/\/+$/, '') : path;
}
