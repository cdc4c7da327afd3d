import { z } from 'zod';
import { Labels } from './formats.ts';

const Interval = z.string().regex(/^(?=.*[1-9])(\d+h)?(\d+m)?(\d+s)?$/, 'expected a duration such as 30s');

/** How Prometheus reads the program's metrics (Prometheus Operator). */
export const Monitor = z.strictObject({
  /** Whether it finds the pods through their Service, or by their labels. */
  kind: z.enum(['ServiceMonitor', 'PodMonitor']).default('ServiceMonitor'),
  /** The name of the port. Default: `metrics`, or the only port there is. */
  port: z.string().optional(),
  /** The HTTP path at which the program answers with its metrics. */
  path: z
    .string()
    .regex(/^\/\S*$/, 'expected a path that begins with "/"')
    .default('/metrics'),
  /** How often the metrics are read. @example 30s */
  interval: Interval.default('30s'),
  /** Labels of the monitor itself, by which a Prometheus chooses it. */
  labels: Labels.default({}),
});
export type Monitor = Readonly<z.output<typeof Monitor>>;
