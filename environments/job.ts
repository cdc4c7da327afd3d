import { z } from 'zod';

const seconds = z.int().min(0).max(2_147_483_647);
const history = z.int().min(0).max(1000);

/** How pods run to an end. */
const run = {
  /** How many times a failed pod is tried again. */
  backoffLimit: z.int().min(0).max(1000).default(6),
  /** After how long everything is ended. */
  activeDeadlineSeconds: seconds.min(1).optional(),
  /** How many pods have to succeed. */
  completions: z.int().min(1).max(100_000).optional(),
  /** How many pods run at once. */
  parallelism: z.int().min(1).max(10_000).optional(),
  /** Whether the kubelet starts a failed container again, or a new pod is made. */
  restartPolicy: z.enum(['Never', 'OnFailure']).default('Never'),
};

/** Pods that run to an end, once for each change. */
export const Job = z.strictObject(run);
export type Job = Readonly<z.output<typeof Job>>;

const field = '(\\*|[0-9A-Za-z]+)([-/,][0-9A-Za-z*]+)*';

/** Pods that run to an end, again and again. */
export const CronJob = z.strictObject({
  /** When it runs: minute, hour, day, month, weekday; in quotes. @example "30 4 * * *" */
  schedule: z
    .string()
    .regex(
      new RegExp(`^(${field}( ${field}){4}|@(yearly|annually|monthly|weekly|daily|midnight|hourly))$`),
      'expected five fields such as "*/15 * * * *", or @hourly',
    ),
  /** The time zone of the schedule, such as Europe/Berlin. Default: that of the controller, mostly UTC. */
  timeZone: z
    .string()
    .regex(
      /^(?!Local$)[A-Za-z]+([/_+-][A-Za-z0-9]+)*$/,
      'expected a time zone such as Europe/Berlin or Etc/UTC',
    )
    .optional(),
  /** Whether a run may begin while the one before it goes on. */
  concurrencyPolicy: z.enum(['Allow', 'Forbid', 'Replace']).default('Forbid'),
  /** How late a run may begin; after that it is left out. */
  startingDeadlineSeconds: seconds
    .min(10, 'expected at least 10: the controller looks every ten seconds')
    .optional(),
  /** Whether no run begins for now. */
  suspend: z.boolean().default(false),
  /** How many finished Jobs that succeeded are kept. */
  successfulJobsHistoryLimit: history.default(3),
  /** How many finished Jobs that failed are kept. */
  failedJobsHistoryLimit: history.default(1),
  /** After how long a finished Job is removed. Default: when the history is full. */
  ttlSecondsAfterFinished: seconds.optional(),
  ...run,
});
