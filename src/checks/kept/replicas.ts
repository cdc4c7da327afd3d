import { valueAt } from '../../values/field.ts';
import type { SeenObject } from '../objects/seen-object.ts';

/** The number of pods that a workload asks for, or the least that a HorizontalPodAutoscaler leaves of one. */
export function replicasOf({ pods, type, value }: SeenObject): number | undefined {
  const scales = type === 'HorizontalPodAutoscaler.autoscaling';
  if (pods === undefined && !scales) return undefined;
  // k8s pkg/apis/autoscaling/v2/defaults.go: minReplicas is 1 when nobody says it.
  const replicas = scales ? (valueAt(value, 'spec', 'minReplicas') ?? 1) : valueAt(value, 'spec', 'replicas');
  // Of anything else its schema speaks.
  return typeof replicas === 'number' && Number.isSafeInteger(replicas) ? replicas : undefined;
}
