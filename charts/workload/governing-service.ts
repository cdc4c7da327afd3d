import type { ServiceModel } from '../../environments/model.ts';

/** The headless Service that gives each pod of a StatefulSet its name; immutable once deployed (rule G3). */
export function governingService({
  workload,
  service,
  serviceName,
}: Pick<ServiceModel, 'workload' | 'service' | 'serviceName'>): string | undefined {
  if (workload.kind !== 'StatefulSet') return undefined;
  return service.headless || !service.create ? serviceName : `${serviceName}-headless`;
}
