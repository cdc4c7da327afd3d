import type { k8s } from 'cdk8s-plus-28';
import type { ServiceModel } from '../../environments/model.ts';
import type { Plain } from '../plain.ts';
import type { SecretHandles } from '../secrets/secret-handle.ts';

/** A volume of the pod and how its containers mount it. */
export interface PodVolume {
  /** What the service calls it. */
  readonly called: string;
  /** Absent for the claims of a StatefulSet, which Kubernetes adds itself. */
  readonly source?: Plain<k8s.Volume>;
  readonly mount: Plain<k8s.VolumeMount>;
}

/** All volumes of a service's pods: files of secrets and config, folders, and claims of its own. */
export function podVolumes(service: ServiceModel, handles: SecretHandles): readonly PodVolume[] {
  const all: PodVolume[] = [];
  for (const [called, { volume }] of handles) {
    if (volume === undefined) continue;
    const { source, mountPath } = volume;
    all.push({ called, source, mount: { name: source.name, mountPath, readOnly: true } });
  }
  for (const { name: called, volumeName: name, objectName, mountPath, data } of service.config) {
    if (mountPath === undefined) continue;
    const items = Object.keys(data)
      .toSorted()
      .map((key) => ({ key, path: key }));
    const source = { name, configMap: { name: objectName, defaultMode: 0o644, items } };
    all.push({ called, source, mount: { name, mountPath, readOnly: true } });
  }
  for (const volume of service.volumes) all.push(folder(volume));
  if (service.workload.kind === 'StatefulSet')
    for (const [name, { mountPath }] of Object.entries(service.workload.settings.volumeClaims))
      all.push({ called: name, mount: { name, mountPath } });
  return all;
}

function folder({ name, mountPath, readOnly, emptyDir, claim }: ServiceModel['volumes'][number]): PodVolume {
  const source =
    claim === undefined
      ? { name, emptyDir }
      : { name, persistentVolumeClaim: { claimName: claim.name, readOnly: readOnly || undefined } };
  return { called: name, source, mount: { name, mountPath, readOnly: readOnly || undefined } };
}

/** The volumes themselves, sorted by name. */
export function volumeSources(volumes: readonly PodVolume[]): readonly Plain<k8s.Volume>[] | undefined {
  const all = volumes.flatMap(({ source }) => (source === undefined ? [] : [source]));
  if (all.length > 1) all.sort((one, other) => (one.name < other.name ? -1 : 1));
  return all.length === 0 ? undefined : all;
}
