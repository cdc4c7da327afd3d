import type { InputPath, ServiceModel } from '../../../environments/model.ts';
import type { ServiceCheck } from '../service-check.ts';

/** Rules R56, R70, F3. */
export const uniqueMountPath: ServiceCheck = {
  id: 'unique-mount-path',
  why: 'the API server refuses two volumes of one name or on one path, in the middle of the sync',
  check: (service) => {
    const paths = new Map<string, string>();
    const names = new Map<string, string>();
    return mounts(service).flatMap(({ name, mountPath, owner, path }) => {
      const twin = paths.get(mountPath) ?? names.get(name);
      const what = paths.has(mountPath)
        ? `is mounted at ${mountPath}, like ${twin}`
        : `its volume is called "${name}", like that of ${twin}`;
      paths.set(mountPath, owner);
      names.set(name, owner);
      return twin === undefined
        ? []
        : [{ path, atKey: true, what, help: 'give each its own mountPath and its own name' }];
    });
  },
};

export interface Mount {
  readonly name: string;
  readonly mountPath: string;
  readonly owner: string;
  /** Whether the files of a secret lie there, which nothing can be written beside. */
  readonly readOnly: boolean;
  readonly path: InputPath;
}

/** Everything that the container mounts. */
export function mounts({ secrets, volumes }: ServiceModel): readonly Mount[] {
  const ofSecrets = secrets.flatMap(({ name, backend, volumeName, mountPath, csiMountPath, path }) => {
    const at = backend === 'csi' ? csiMountPath : mountPath;
    return at === undefined
      ? []
      : [{ name: volumeName, mountPath: at, owner: `the secret "${name}"`, readOnly: true, path }];
  });
  const ofVolumes = Object.entries(volumes).map(([name, { mountPath }]) => ({
    name,
    mountPath,
    owner: `the volume "${name}"`,
    readOnly: false,
    path: ['volumes', name],
  }));
  return [...ofSecrets, ...ofVolumes];
}
