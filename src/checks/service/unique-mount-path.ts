import type { InputPath, ServiceModel } from '../../../environments/model.ts';
import type { Problem } from '../../values/problem.ts';
import type { ServiceRule } from '../service-rule.ts';

export const uniqueMountPath: ServiceRule = {
  id: 'unique-mount-path',
  level: 'contract',
  rows: ['R56', 'R70', 'F3'],
  why: 'the API server refuses two volumes of one name or on one path, in the middle of the sync',
  check: (service) => {
    const problems: Problem[] = [];
    const all = mounts(service);
    for (let index = 1; index < all.length; index += 1) {
      const what = likeEarlier(all, index);
      if (what !== undefined)
        problems.push({
          path: all[index]?.path ?? [],
          atKey: true,
          what,
          help: 'give each its own mountPath and its own name',
        });
    }
    return problems;
  },
};

/** What the mount has in common with one before it. */
function likeEarlier(all: readonly Mount[], index: number): string | undefined {
  const mount = all[index];
  if (mount === undefined) return undefined;
  const { name, mountPath } = mount;
  let namesake: Mount | undefined;
  for (let earlier = index - 1; earlier >= 0; earlier -= 1) {
    const other = all[earlier];
    if (other?.mountPath === mountPath) return `is mounted at ${mountPath}, like ${ownerOf(other)}`;
    if (other?.name === name) namesake ??= other;
  }
  return namesake && `its volume is called "${name}", like that of ${ownerOf(namesake)}`;
}

export interface Mount {
  readonly name: string;
  readonly mountPath: string;
  /** What the service calls the secret or the volume. */
  readonly called: string;
  /** The files of a secret or of config are read-only: nothing can be written beside them. */
  readonly kind: 'secret' | 'config' | 'volume';
  readonly path: InputPath;
}

export function ownerOf({ called, kind }: Mount): string {
  return `the ${kind} "${called}"`;
}

/** Everything that the container mounts. */
export function mounts({ secrets, config, volumes, workload }: ServiceModel): readonly Mount[] {
  const all: Mount[] = [];
  for (const {
    name: called,
    backend,
    volumeName: name,
    mountPath: promised,
    csiMountPath,
    path,
  } of secrets) {
    const mountPath = backend === 'csi' ? csiMountPath : promised;
    if (mountPath !== undefined) all.push({ name, mountPath, called, kind: 'secret', path });
  }
  for (const { name: called, volumeName: name, mountPath } of config)
    if (mountPath !== undefined)
      all.push({ name, mountPath, called, kind: 'config', path: ['config', called] });
  for (const { name, mountPath } of volumes)
    all.push({ name, mountPath, called: name, kind: 'volume', path: ['volumes', name] });
  if (workload.kind === 'StatefulSet')
    for (const [name, { mountPath }] of Object.entries(workload.settings.volumeClaims))
      all.push({
        name,
        mountPath,
        called: name,
        kind: 'volume',
        path: ['statefulSet', 'volumeClaims', name],
      });
  return all;
}
