import { optional, ways, type Factor, type Fragment } from './factor.ts';

const claim = { mountPath: '/var/lib/matrix', storage: '1Gi' };

/** All that a kind of workload says. */
const kinds: Readonly<Record<string, Fragment>> = {
  deployment: {
    strategy: 'RollingUpdate',
    maxSurge: 1,
    maxUnavailable: '25%',
    minReadySeconds: 5,
    progressDeadlineSeconds: 300,
    revisionHistoryLimit: 3,
  },
  statefulSet: {
    volumeClaims: {
      data: {
        ...claim,
        storageClassName: 'fast',
        accessModes: ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany'],
      },
      logs: { mountPath: '/var/log/matrix', storage: 1_073_741_824, accessModes: ['ReadWriteOncePod'] },
      plain: { mountPath: '/plain', storage: '1Gi' },
    },
    podManagementPolicy: 'Parallel',
    updateStrategy: 'OnDelete',
    minReadySeconds: 5,
    revisionHistoryLimit: 3,
    volumeClaimRetention: { whenDeleted: 'Delete', whenScaled: 'Delete' },
  },
  daemonSet: {
    updateStrategy: 'RollingUpdate',
    maxSurge: 0,
    maxUnavailable: '10%',
    minReadySeconds: 5,
    revisionHistoryLimit: 3,
  },
  cronJob: {
    schedule: '*/15 0-6 * JAN MON-FRI',
    timeZone: 'Europe/Berlin',
    concurrencyPolicy: 'Replace',
    startingDeadlineSeconds: 60,
    suspend: true,
    successfulJobsHistoryLimit: 1,
    failedJobsHistoryLimit: 0,
    ttlSecondsAfterFinished: 3600,
    backoffLimit: 2,
    activeDeadlineSeconds: 600,
    completions: 2,
    parallelism: 2,
    restartPolicy: 'OnFailure',
  },
  job: {
    backoffLimit: 2,
    activeDeadlineSeconds: 600,
    completions: 2,
    parallelism: 2,
    restartPolicy: 'OnFailure',
  },
};

/** What excludes other settings of its kind, or would be of that kind by itself. */
const others: Readonly<Record<string, Fragment>> = {
  'deployment at once': { deployment: { strategy: 'Recreate' } },
  'daemonSet with more pods': { daemonSet: { maxSurge: '10%', maxUnavailable: 0 } },
  'daemonSet by hand': { daemonSet: { updateStrategy: 'OnDelete' } },
  'statefulSet in order': {
    statefulSet: {
      podManagementPolicy: 'OrderedReady',
      updateStrategy: 'RollingUpdate',
      volumeClaimRetention: { whenDeleted: 'Retain', whenScaled: 'Retain' },
    },
  },
  'job without a second chance': { job: { restartPolicy: 'Never' } },
};

/** The kind, by its field. */
const workloadFactor: Factor = {
  name: 'workload',
  levels: new Map([
    ['absent', {}],
    ...Object.entries(kinds).map(([kind, settings]): [string, Fragment] => [
      kind,
      { service: { [kind]: settings } },
    ]),
    ...Object.entries(others).map(([name, service]): [string, Fragment] => [name, { service }]),
  ]),
};

/** Other words for the same settings, which take their place. */
export const otherWords: Readonly<Record<string, readonly Factor[]>> = {
  deployment: [
    optional('service.deployment.maxSurge', '50%'),
    optional('service.deployment.maxUnavailable', 0),
  ],
  cronJob: [
    optional('service.cronJob.concurrencyPolicy', 'Allow', 'Forbid'),
    optional('service.cronJob.suspend', false),
    optional('service.cronJob.restartPolicy', 'Never'),
  ],
};

const scaleUp = {
  stabilizationWindowSeconds: 0,
  selectPolicy: 'Max',
  policies: [
    { type: 'Pods', value: 2, periodSeconds: 60 },
    { type: 'Percent', value: 100, periodSeconds: 15 },
  ],
};
const scaleDown = {
  stabilizationWindowSeconds: 300,
  selectPolicy: 'Min',
  policies: [
    { type: 'Percent', value: 10, periodSeconds: 60 },
    { type: 'Pods', value: 1, periodSeconds: 60 },
  ],
};
const pods = { minReplicas: 2, maxReplicas: 10 };

/** Who decides how many pods run, and where. */
const scaling: readonly Factor[] = [
  ways('service.autoscaling', {
    absent: undefined,
    cpu: { ...pods, cpu: 80, behavior: { scaleUp, scaleDown } },
    memory: {
      ...pods,
      memory: 70,
      behavior: { scaleUp: { selectPolicy: 'Min' }, scaleDown: { selectPolicy: 'Max' } },
    },
    both: {
      ...pods,
      cpu: 80,
      memory: 70,
      behavior: { scaleUp: { selectPolicy: 'Disabled' }, scaleDown: { selectPolicy: 'Disabled' } },
    },
  }),
  ways('service.podDisruptionBudget', {
    absent: undefined,
    available: { minAvailable: 1, unhealthyPodEvictionPolicy: 'IfHealthyBudget' },
    'share available': { minAvailable: '50%', unhealthyPodEvictionPolicy: 'AlwaysAllow' },
    unavailable: { maxUnavailable: 1 },
    'share unavailable': { maxUnavailable: '50%' },
  }),
  optional('service.nodeSelector', {}, { 'kubernetes.io/arch': 'arm64' }),
  optional(
    'service.tolerations',
    [],
    [
      { key: 'dedicated', operator: 'Equal', value: 'shop', effect: 'NoSchedule' },
      { key: 'spot', value: '', effect: 'PreferNoSchedule' },
      { operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 60 },
      { operator: 'Exists' },
    ],
  ),
  optional(
    'service.topologySpreadConstraints',
    {},
    {
      'topology.kubernetes.io/zone': { maxSkew: 2, whenUnsatisfiable: 'DoNotSchedule' },
      'kubernetes.io/hostname': { whenUnsatisfiable: 'ScheduleAnyway' },
      'example.com/rack': {},
    },
  ),
  optional('service.priorityClassName', 'system-node-critical'),
];

/** What runs the pods, how many, and where. */
export const workloadFactors: readonly Factor[] = [
  workloadFactor,
  ...Object.values(otherWords).flat(),
  ...scaling,
];
