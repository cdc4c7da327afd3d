import type { NearMiss } from './near-miss.ts';

/** Of the kinds of workloads beside Deployments, and what decides how many pods there are. */
export const workloadMisses: readonly NearMiss[] = [
  {
    mistake: 'a selector that its pods do not match',
    kind: 'StatefulSet',
    find: /"matchLabels":\{"app\.kubernetes\.io\/name":"/,
    replace: '$&other-',
    says: /`selector` does not match template `labels`/,
  },
  {
    mistake: 'a word that is none in a claim',
    kind: 'StatefulSet',
    find: '"volumeMode":"Filesystem"',
    replace: '"volumeMode":"Files"',
    says: /volumeMode: Unsupported value: "Files"/,
  },
  {
    mistake: 'a misspelt field',
    kind: 'DaemonSet',
    find: '"updateStrategy"',
    replace: '"strategy"',
    says: /unknown field "spec\.strategy"|\.spec\.strategy: field not declared/,
  },
  {
    mistake: 'a field of another kind of workload',
    kind: 'DaemonSet',
    find: '"updateStrategy"',
    replace: '"replicas":1,"updateStrategy"',
    says: /unknown field "spec\.replicas"|\.spec\.replicas: field not declared/,
  },
  {
    mistake: 'a schedule that is none',
    kind: 'CronJob',
    find: /"schedule":"[^"]*"/,
    replace: '"schedule":"30 2 * *"',
    says: /spec\.schedule: Invalid value: "30 2 \* \*"/,
  },
  {
    mistake: 'a time zone that is none',
    kind: 'CronJob',
    find: 'Europe/Berlin',
    replace: 'Europe/Berlim',
    says: /spec\.timeZone: Invalid value: "Europe\/Berlim": unknown time zone/,
  },
  {
    mistake: 'pods that are started for ever',
    kind: 'Job',
    find: '"restartPolicy":"Never"',
    replace: '"restartPolicy":"Always"',
    says: /restartPolicy: (?:Required value|Unsupported value: "Always")/,
  },
  {
    mistake: 'more pods at least than at most',
    kind: 'HorizontalPodAutoscaler',
    find: /"minReplicas":\d+/,
    replace: '"minReplicas":31',
    says: /spec\.maxReplicas: Invalid value: 30/,
  },
  {
    mistake: 'both of what excludes each other',
    kind: 'PodDisruptionBudget',
    find: '"maxUnavailable"',
    replace: '"minAvailable":1,"maxUnavailable"',
    says: /minAvailable and maxUnavailable cannot be both set/,
  },
];
