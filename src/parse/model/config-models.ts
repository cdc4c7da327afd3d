import type { ConfigModel } from '../../../environments/pod-model.ts';
import type { Service } from '../../../environments/service.ts';

/** The ConfigMaps of a service with every name decided, sorted by name. */
export function configModels(service: string, config: Service['config']): readonly ConfigModel[] {
  return Object.entries(config)
    .map(([name, { name: objectName, mountPath, data }]) => ({
      name,
      objectName: objectName ?? `${service}-${name}`,
      volumeName: `config-${name}`,
      mountPath,
      data,
    }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
