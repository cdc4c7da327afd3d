import { z } from 'zod';
import { AccessModes } from './access-modes.ts';
import { ContainerPath, DnsLabel, DnsSubdomain, Quantity } from './formats.ts';

const seconds = z.int().min(0).max(2_147_483_647);
const history = z.int().min(0).max(1000);

/** A number of pods, or a share of them such as 25%. */
export const PodCount = z.union([
  z.int().min(0).max(10_000),
  z.string().regex(/^(\d{1,2}|100)%$/, 'expected a number, or a share such as 25%'),
]);

/** How a Deployment replaces its pods. */
export const Deployment = z
  .strictObject({
    strategy: z.enum(['RollingUpdate', 'Recreate']).default('RollingUpdate'),
    /** How many pods there may be beside those wanted. */
    maxSurge: PodCount.optional(),
    /** How many of the wanted pods may be missing. */
    maxUnavailable: PodCount.optional(),
    /** How long a pod must be ready before it counts. */
    minReadySeconds: seconds.optional(),
    /** After how long without progress the rollout counts as failed. */
    progressDeadlineSeconds: seconds.optional(),
    revisionHistoryLimit: history.optional(),
  })
  .refine(
    ({ strategy, maxSurge, maxUnavailable }) =>
      strategy === 'RollingUpdate' || (maxSurge === undefined && maxUnavailable === undefined),
    'Recreate ends all pods first: maxSurge and maxUnavailable belong to RollingUpdate',
  )
  .refine(({ maxSurge, maxUnavailable }) => !(isNone(maxSurge) && isNone(maxUnavailable)), {
    path: ['maxUnavailable'],
    error: 'is 0, as maxSurge is: no pod could ever be replaced',
  })
  .refine(
    ({ minReadySeconds = 0, progressDeadlineSeconds = 600 }) => minReadySeconds < progressDeadlineSeconds,
    {
      path: ['minReadySeconds'],
      error: 'expected less than progressDeadlineSeconds, which is 600 unless it is said',
    },
  );

function isNone(count: z.output<typeof PodCount> | undefined): boolean {
  return count === 0 || count === '0%';
}

/** A volume that each pod of a StatefulSet has to itself, and keeps when it is replaced. */
const VolumeClaim = z.strictObject({
  mountPath: ContainerPath,
  /** How much it holds, such as 10Gi. */
  storage: Quantity,
  /** The StorageClass. Default: the cluster's. */
  storageClassName: DnsSubdomain.optional(),
  accessModes: AccessModes.default(['ReadWriteOnce']),
});

/** Pods with a name and volumes of their own. */
export const StatefulSet = z.strictObject({
  /** The volumes of each pod, by name; immutable once deployed (rule G3). */
  volumeClaims: z.record(DnsLabel, VolumeClaim).default({}),
  podManagementPolicy: z.enum(['OrderedReady', 'Parallel']).default('OrderedReady'),
  updateStrategy: z.enum(['RollingUpdate', 'OnDelete']).default('RollingUpdate'),
  minReadySeconds: seconds.optional(),
  revisionHistoryLimit: history.optional(),
  /** What becomes of the volume claims when the StatefulSet goes, or shrinks. */
  volumeClaimRetention: z
    .strictObject({
      whenDeleted: z.enum(['Retain', 'Delete']).default('Retain'),
      whenScaled: z.enum(['Retain', 'Delete']).default('Retain'),
    })
    .prefault({}),
});

/** One pod on every node. */
export const DaemonSet = z
  .strictObject({
    updateStrategy: z.enum(['RollingUpdate', 'OnDelete']).default('RollingUpdate'),
    maxSurge: PodCount.optional(),
    maxUnavailable: PodCount.optional(),
    minReadySeconds: seconds.optional(),
    revisionHistoryLimit: history.optional(),
  })
  .refine(
    ({ updateStrategy, maxSurge, maxUnavailable }) =>
      updateStrategy === 'RollingUpdate' || (maxSurge === undefined && maxUnavailable === undefined),
    'OnDelete replaces no pod by itself: maxSurge and maxUnavailable belong to RollingUpdate',
  )
  .refine(({ maxSurge = 0, maxUnavailable = 1 }) => isNone(maxSurge) || isNone(maxUnavailable), {
    path: ['maxSurge'],
    error: 'takes maxUnavailable: 0 beside it: a node has either one pod more or one less',
  })
  .refine(({ maxSurge = 0, maxUnavailable = 1 }) => !(isNone(maxSurge) && isNone(maxUnavailable)), {
    path: ['maxUnavailable'],
    error: 'is 0, as maxSurge is: no pod could ever be replaced',
  });

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
  /** Minute, hour, day, month, weekday; in quotes. */
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
  suspend: z.boolean().default(false),
  successfulJobsHistoryLimit: history.default(3),
  failedJobsHistoryLimit: history.default(1),
  /** After how long a finished Job is removed. Default: when the history is full. */
  ttlSecondsAfterFinished: seconds.optional(),
  ...run,
});
