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

/** Of pods beside those wanted there may be more than those (k8s pkg/apis/apps/validation/validation.go, ValidateRollingUpdateDeployment). */
const Surge = z.union([
  z.int().min(0).max(10_000),
  z.string().regex(/^\d{1,3}%$/, 'expected a number, or a share such as 25%'),
]);

/** How a Deployment replaces its pods. */
export const Deployment = z
  .strictObject({
    /** Whether pods are replaced a few at a time, or all of them are ended first. */
    strategy: z.enum(['RollingUpdate', 'Recreate']).default('RollingUpdate'),
    /** How many pods there may be beside those wanted. */
    maxSurge: Surge.optional(),
    /** How many of the wanted pods may be missing. */
    maxUnavailable: PodCount.optional(),
    /** How long a pod must be ready before it counts. */
    minReadySeconds: seconds.optional(),
    /** After how long without progress the rollout counts as failed. */
    progressDeadlineSeconds: seconds.optional(),
    /** How many old revisions are kept for a rollback. Default: 10. */
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

function isNone(count: z.output<typeof Surge> | undefined): boolean {
  return count === 0 || count === '0%';
}

/** A volume that each pod of a StatefulSet has to itself, and keeps when it is replaced. */
const VolumeClaim = z.strictObject({
  /** The folder at which the volume appears in the container. @example /var/lib/data */
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
  /** Whether pods start one after the other, or all at once. */
  podManagementPolicy: z.enum(['OrderedReady', 'Parallel']).default('OrderedReady'),
  /** Whether a change replaces the pods, or waits until somebody deletes them. */
  updateStrategy: z.enum(['RollingUpdate', 'OnDelete']).default('RollingUpdate'),
  /** How long a pod must be ready before it counts. */
  minReadySeconds: seconds.optional(),
  /** How many old revisions are kept for a rollback. Default: 10. */
  revisionHistoryLimit: history.optional(),
  /** What becomes of the volume claims when the StatefulSet goes, or shrinks. */
  volumeClaimRetention: z
    .strictObject({
      /** What becomes of the claims when the StatefulSet is deleted. */
      whenDeleted: z.enum(['Retain', 'Delete']).default('Retain'),
      /** What becomes of the claims of pods that are no longer wanted. */
      whenScaled: z.enum(['Retain', 'Delete']).default('Retain'),
    })
    .prefault({}),
});

/** One pod on every node. */
export const DaemonSet = z
  .strictObject({
    /** Whether a change replaces the pods, or waits until somebody deletes them. */
    updateStrategy: z.enum(['RollingUpdate', 'OnDelete']).default('RollingUpdate'),
    /** On how many nodes the new pod may run beside the old one. Default: none. */
    maxSurge: PodCount.optional(),
    /** On how many nodes the pod may be missing. Default: 1. */
    maxUnavailable: PodCount.optional(),
    /** How long a pod must be ready before it counts. */
    minReadySeconds: seconds.optional(),
    /** How many old revisions are kept for a rollback. Default: 10. */
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
