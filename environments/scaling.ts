import { z } from 'zod';
import { PodCount } from './workload.ts';

/** The average use, in percent of what the pods ask for, that the number of pods is chosen for. */
const Utilization = z.int().min(1).max(1000);

const Policy = z.strictObject({
  type: z.enum(['Pods', 'Percent']),
  value: z.int().min(1).max(100_000),
  periodSeconds: z.int().min(1).max(1800),
});

const Direction = z.strictObject({
  /** For how long past advice counts too. */
  stabilizationWindowSeconds: z.int().min(0).max(3600).optional(),
  selectPolicy: z.enum(['Max', 'Min', 'Disabled']).default('Max'),
  policies: z.array(Policy).min(1).optional(),
});

/** A HorizontalPodAutoscaler decides how many pods run; `replicas` is left out then (rule F1). */
export const Autoscaling = z
  .strictObject({
    minReplicas: z.int().min(1).max(10_000),
    maxReplicas: z.int().min(1).max(10_000),
    cpu: Utilization.optional(),
    memory: Utilization.optional(),
    behavior: z.strictObject({ scaleUp: Direction.optional(), scaleDown: Direction.optional() }).optional(),
  })
  .refine(({ minReplicas, maxReplicas }) => minReplicas <= maxReplicas, {
    path: ['maxReplicas'],
    error: 'is less than minReplicas',
  })
  .refine(({ cpu, memory }) => cpu !== undefined || memory !== undefined, 'expected cpu or memory, or both');
export type Autoscaling = Readonly<z.output<typeof Autoscaling>>;

/** How many pods must stay, or may go, when nodes are drained: exactly one of the two. */
export const PodDisruptionBudget = z
  .strictObject({
    minAvailable: PodCount.optional(),
    maxUnavailable: PodCount.optional(),
    /** Whether pods that are not ready may always go. */
    unhealthyPodEvictionPolicy: z.enum(['IfHealthyBudget', 'AlwaysAllow']).default('AlwaysAllow'),
  })
  .refine(
    ({ minAvailable, maxUnavailable }) => (minAvailable === undefined) !== (maxUnavailable === undefined),
    'expected exactly one of minAvailable and maxUnavailable',
  );
export type PodDisruptionBudget = Readonly<z.output<typeof PodDisruptionBudget>>;
