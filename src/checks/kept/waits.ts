import { field, textAt } from '../../values/field.ts';
import type { SeenObject } from '../objects/seen-object.ts';

/** Why an object may not become healthy by itself, as Argo CD sees it; `undefined` for most. */
export function waitsFor({ type, value }: SeenObject): string | undefined {
  const spec = field(value, 'spec');
  switch (type) {
    case 'Ingress.networking.k8s.io':
      return 'it waits for an address';
    case 'Service':
      return textAt(spec, 'type') === 'LoadBalancer' ? 'it waits for an address' : undefined;
    case 'PersistentVolumeClaim':
      return 'it waits for a pod that mounts it';
    case 'CronJob.batch':
    case 'Job.batch':
      return field(spec, 'suspend') === true ? 'it is suspended' : undefined;
    case 'Deployment.apps':
      return field(spec, 'paused') === true ? 'it is paused' : undefined;
    default:
      return undefined;
  }
}
