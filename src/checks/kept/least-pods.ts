import type { KeptObject } from './kept-object.ts';

const lasting: ReadonlySet<string> = new Set([
  'Deployment.apps',
  'StatefulSet.apps',
  'ReplicaSet.apps',
  'ReplicationController',
  'Rollout.argoproj.io',
]);

/** How many pods of a workload run all the time. */
export interface LeastPods {
  /** Absent where it may be none. */
  readonly pods?: number | undefined;
  /** Who says so: the workload, or what scales it. */
  readonly says: KeptObject;
}

/** `undefined` for what runs to an end, or on nodes that nobody counts here. */
export function leastPods(
  object: KeptObject,
  scalers: ReadonlyMap<KeptObject, KeptObject>,
): LeastPods | undefined {
  if (!lasting.has(object.type)) return undefined;
  const scaler = scalers.get(object);
  if (object.replicas === 0) return { pods: 0, says: object };
  return scaler === undefined
    ? { pods: object.replicas ?? 1, says: object }
    : { pods: scaler.replicas, says: scaler };
}
