import { z } from 'zod';
import { Quantity } from './formats.ts';

export const Amounts = z.strictObject({
  /** CPU time: 1 is one core, 250m a quarter of it. @example 250m */
  cpu: Quantity.optional(),
  /** Working memory; a container above its limit is ended. @example 256Mi */
  memory: Quantity.optional(),
  /** Disk space that goes with the pod: logs, and files that the container writes. @example 1Gi */
  'ephemeral-storage': Quantity.optional(),
});

/** What a container asks for and what it may not exceed. */
export const Resources = z.strictObject({
  /** What the scheduler keeps free for the container. Default: 100m of CPU and 128Mi of memory. */
  requests: Amounts.transform((given) => ({ cpu: '100m', memory: '128Mi', ...given })).default({
    cpu: '100m',
    memory: '128Mi',
  }),
  /** What the container may not exceed. Default: 256Mi of memory. */
  limits: Amounts.transform((given) => ({ memory: '256Mi', ...given })).default({ memory: '256Mi' }),
});
export type Resources = Readonly<z.output<typeof Resources>>;
