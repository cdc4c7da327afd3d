import { z } from 'zod';
import { LabelKey, LabelValue } from './formats.ts';

/** A taint of nodes that the pods do not mind. */
export const Toleration = z
  .strictObject({
    /** The key of the taint. Default: every taint, with operator Exists. */
    key: LabelKey.optional(),
    /** Whether the taint's value must be equal, or the taint must just exist. */
    operator: z.enum(['Exists', 'Equal']).default('Equal'),
    /** The value of the taint, with operator Equal. */
    value: LabelValue.optional(),
    /** What the taint does to pods. Default: all three. */
    effect: z.enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute']).optional(),
    /** For how long after a NoExecute taint the pods stay. Default: for ever. */
    tolerationSeconds: z.int().min(0).max(2_147_483_647).optional(),
  })
  .refine(({ operator, value }) => operator === 'Equal' || value === undefined, {
    path: ['value'],
    error: 'belongs to operator Equal',
  })
  .refine(
    ({ operator, key }) => operator === 'Exists' || key !== undefined,
    'expected a key, or operator: Exists',
  )
  .refine(({ effect, tolerationSeconds }) => tolerationSeconds === undefined || effect === 'NoExecute', {
    path: ['tolerationSeconds'],
    error: 'belongs to effect NoExecute',
  });
export type Toleration = Readonly<z.output<typeof Toleration>>;

/** How evenly the pods are spread over the values of a node label. */
const TopologySpread = z.strictObject({
  /** By how many pods two values may differ. */
  maxSkew: z.int().min(1).max(10_000).default(1),
  /** Whether a pod for which it cannot be kept runs anyway, or waits. */
  whenUnsatisfiable: z.enum(['ScheduleAnyway', 'DoNotSchedule']).default('ScheduleAnyway'),
});

/** By node label, such as topology.kubernetes.io/zone. */
export const TopologySpreads = z.record(LabelKey, TopologySpread);
export type TopologySpreads = Readonly<z.output<typeof TopologySpreads>>;
