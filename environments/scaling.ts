import { z } from 'zod';
import { PodCount } from './workload.ts';

/** The average use, in percent of what the pods ask for, that the number of pods is chosen for. */
const Utilization = z.int().min(1).max(1000);

const Policy = z.strictObject({
  /** Whether the value counts pods, or percent of those that run. */
  type: z.enum(['Pods', 'Percent']),
  /** By how much the number of pods may change in one period. */
  value: z.int().min(1).max(100_000),
  /** How many seconds a period has. */
  periodSeconds: z.int().min(1).max(1800),
});

const Direction = z.strictObject({
  /** For how long past advice counts too. */
  stabilizationWindowSeconds: z.int().min(0).max(3600).optional(),
  /** Which of the policies counts: the largest change, the smallest, or none at all. */
  selectPolicy: z.enum(['Max', 'Min', 'Disabled']).default('Max'),
  /** How fast the number of pods may change. Default: as Kubernetes does. */
  policies: z.array(Policy).min(1).optional(),
});

/** A HorizontalPodAutoscaler decides how many pods run; `replicas` is left out then (rule F1). */
export const Autoscaling = z
  .strictObject({
    /** The fewest pods that run. */
    minReplicas: z.int().min(1).max(10_000),
    /** The most pods that run. */
    maxReplicas: z.int().min(1).max(10_000),
    /** The CPU time to aim at, in percent of what the pods ask for. @example 70 */
    cpu: Utilization.optional(),
    /** The memory to aim at, in percent of what the pods ask for. @example 80 */
    memory: Utilization.optional(),
    /** How fast the number of pods may rise and fall. Default: as Kubernetes does. */
    behavior: z
      .strictObject({
        /** How the number of pods rises. */
        scaleUp: Direction.optional(),
        /** How the number of pods falls. */
        scaleDown: Direction.optional(),
      })
      .optional(),
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
    /** How many pods must stay: a number, or a share such as 50%. @example 1 */
    minAvailable: PodCount.optional(),
    /** How many pods may go at once: a number, or a share such as 25%. @example 25% */
    maxUnavailable: PodCount.optional(),
    /** Whether pods that are not ready may always go. */
    unhealthyPodEvictionPolicy: z.enum(['IfHealthyBudget', 'AlwaysAllow']).default('AlwaysAllow'),
  })
  .refine(
    ({ minAvailable, maxUnavailable }) => (minAvailable === undefined) !== (maxUnavailable === undefined),
    'expected exactly one of minAvailable and maxUnavailable',
  );
export type PodDisruptionBudget = Readonly<z.output<typeof PodDisruptionBudget>>;
