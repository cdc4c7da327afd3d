import type { VolumeModel } from '../../../environments/pod-model.ts';
import type { Service } from '../../../environments/service.ts';

/** The volumes of a service with the name of every claim decided, sorted by name. */
export function volumeModels(service: string, volumes: Service['volumes']): readonly VolumeModel[] {
  return Object.entries(volumes)
    .map(([name, { persistentVolumeClaim: claim, ...volume }]) => ({
      name,
      ...volume,
      claim: claim && { ...claim, name: claim.name ?? `${service}-${name}` },
    }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
