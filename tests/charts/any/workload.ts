import * as fc from 'fast-check';
import { count, dnsLabel, path, podCount, quantity, small, some, unique, word } from './basics.ts';

const history = { revisionHistoryLimit: small };
const rolling = { maxSurge: podCount, maxUnavailable: podCount };

const deployment = fc.oneof(
  some({
    strategy: word('RollingUpdate'),
    ...rolling,
    minReadySeconds: fc.integer({ min: 11, max: 500 }),
    progressDeadlineSeconds: fc.integer({ min: 1000, max: 9999 }),
    ...history,
  }),
  fc.record({ strategy: word('Recreate') }),
);

export const storage = { storage: quantity, storageClassName: dnsLabel };
export const accessModes = fc.oneof(
  fc.tuple(word('ReadWriteOncePod')),
  fc.uniqueArray(word('ReadWriteOnce', 'ReadWriteMany', 'ReadOnlyMany'), { minLength: 1 }),
);

const statefulSet = some({
  volumeClaims: fc.dictionary(
    dnsLabel,
    fc.record({ mountPath: path, ...storage, accessModes }, { requiredKeys: ['mountPath', 'storage'] }),
    { maxKeys: 2 },
  ),
  podManagementPolicy: word('OrderedReady', 'Parallel'),
  updateStrategy: word('RollingUpdate', 'OnDelete'),
  minReadySeconds: small,
  ...history,
  volumeClaimRetention: some({
    whenDeleted: word('Retain', 'Delete'),
    whenScaled: word('Retain', 'Delete'),
  }),
});

const pods = { updateStrategy: word('RollingUpdate'), minReadySeconds: small, ...history };
/** A node has either one pod more or one less. */
const more = { maxSurge: podCount, maxUnavailable: fc.constant(0) };

const daemonSet = fc.oneof(
  some({ ...pods, maxUnavailable: podCount }),
  fc.record({ ...pods, ...more }, { requiredKeys: ['maxSurge', 'maxUnavailable'] }),
  fc.record({ updateStrategy: word('OnDelete') }),
);

const run = {
  backoffLimit: small,
  activeDeadlineSeconds: count,
  completions: small,
  parallelism: small,
  restartPolicy: word('Never', 'OnFailure'),
};

const cronJob = fc.record(
  {
    schedule: fc.integer({ min: 0, max: 59 }).map((minute) => `${minute} */3 * JAN-MAR 1,2`),
    timeZone: unique.map((text) => `Etc/${text}`),
    concurrencyPolicy: word('Allow', 'Forbid', 'Replace'),
    startingDeadlineSeconds: small,
    suspend: fc.boolean(),
    successfulJobsHistoryLimit: small,
    failedJobsHistoryLimit: small,
    ttlSecondsAfterFinished: count,
    ...run,
  },
  { requiredKeys: ['schedule'] },
);

/** One kind of workload, or none, which is a Deployment. */
export const workload = fc.oneof(
  fc.constant({}),
  fc.record({ deployment }),
  fc.record({ statefulSet }),
  fc.record({ daemonSet }),
  fc.record({ cronJob }),
  fc.record({ job: some(run) }),
);

/** The kind of a service's workload. */
export function kindOf(
  given: Readonly<Partial<Record<'statefulSet' | 'daemonSet' | 'cronJob' | 'job', unknown>>>,
) {
  if (given.statefulSet !== undefined) return 'StatefulSet';
  if (given.daemonSet !== undefined) return 'DaemonSet';
  if (given.cronJob !== undefined) return 'CronJob';
  return given.job === undefined ? 'Deployment' : 'Job';
}
