import type { KeptObject } from './kept-object.ts';
import type { ObjectSet } from './object-set.ts';

/** By the workload of which each decides how many pods it has; only of a HorizontalPodAutoscaler it is known how many it leaves at the least. */
export function scalersOf(objects: ObjectSet): ReadonlyMap<KeptObject, KeptObject> {
  const scalers = new Map<KeptObject, KeptObject>();
  for (const type of ['HorizontalPodAutoscaler.autoscaling', 'ScaledObject.keda.sh'])
    for (const scaler of objects.ofType(type)) {
      const [need] = scaler.needs;
      const scaled = need && objects.find(need.type, scaler.namespace, need.name);
      if (scaled) scalers.set(scaled, scaler);
    }
  return scalers;
}
