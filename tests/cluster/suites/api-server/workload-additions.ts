import { various, type Added } from './added.ts';

export const workloads = ['Deployment', 'StatefulSet', 'DaemonSet', 'CronJob', 'Job'];
const serving = ['Deployment', 'StatefulSet', 'DaemonSet'];

/** What workloads get of the API server and of their controllers. */
export const workloadAdditions: readonly Added[] = [
  {
    why: 'defaults of a Deployment (k8s.io/kubernetes pkg/apis/apps/v1/defaults.go)',
    kinds: ['Deployment'],
    fields: {
      'spec.progressDeadlineSeconds': 600,
      'spec.strategy.rollingUpdate.maxSurge': '25%',
      'spec.strategy.rollingUpdate.maxUnavailable': '25%',
      'spec.strategy.type': 'RollingUpdate',
    },
  },
  { why: 'defaults of what serves (as above)', kinds: serving, fields: { 'spec.revisionHistoryLimit': 10 } },
  {
    why: 'the default where an autoscaler decides, and none is here',
    kinds: ['Deployment', 'StatefulSet'],
    fields: { 'spec.replicas': 1 },
  },
  {
    why: 'the state of a claim that is not made yet',
    kinds: ['StatefulSet'],
    fields: { 'spec.volumeClaimTemplates[].status.phase': 'Pending' },
  },
  {
    why: 'defaults that a chart of the team’s own leaves to the server (as above)',
    kinds: ['StatefulSet'],
    fields: {
      'spec.persistentVolumeClaimRetentionPolicy.whenDeleted': 'Retain',
      'spec.persistentVolumeClaimRetentionPolicy.whenScaled': 'Retain',
      'spec.podManagementPolicy': 'OrderedReady',
      'spec.template.spec.containers[].imagePullPolicy': 'IfNotPresent',
      'spec.template.spec.containers[].readinessProbe.failureThreshold': 3,
      'spec.template.spec.containers[].readinessProbe.periodSeconds': 10,
      'spec.template.spec.containers[].readinessProbe.successThreshold': 1,
      'spec.template.spec.containers[].readinessProbe.timeoutSeconds': 1,
      'spec.updateStrategy.rollingUpdate.partition': 0,
      'spec.updateStrategy.type': 'RollingUpdate',
    },
  },
  {
    why: 'the other half of how pods are replaced (as above)',
    kinds: ['DaemonSet'],
    fields: { 'spec.updateStrategy.rollingUpdate.maxSurge': 0 },
  },
  {
    why: 'defaults of a Job (batch/v1/defaults.go), and the labels by which it finds its pods',
    kinds: ['Job'],
    fields: {
      'spec.parallelism': 1,
      'spec.completions': 1,
      'spec.completionMode': 'NonIndexed',
      'spec.manualSelector': false,
      'spec.podReplacementPolicy': 'TerminatingOrFailed',
      'spec.suspend': false,
      'spec.selector.matchLabels["batch.kubernetes.io/controller-uid"]': various,
      'spec.template.metadata.labels["batch.kubernetes.io/controller-uid"]': various,
      'spec.template.metadata.labels["batch.kubernetes.io/job-name"]': various,
      'spec.template.metadata.labels.controller-uid': various,
      'spec.template.metadata.labels.job-name': various,
    },
  },
  ...workloads.map((kind) => ({
    why: 'defaults of pods (core/v1/defaults.go); serviceAccount is the old name of serviceAccountName (core/v1/conversion.go)',
    kinds: [kind],
    fields: inPods(kind),
  })),
  {
    why: 'which generation of its pods runs, for old readers',
    kinds: ['DaemonSet'],
    fields: { 'metadata.annotations["deprecated.daemonset.template.generation"]': '1' },
  },
  {
    why: 'written by the controller of Deployments: which of its ReplicaSets runs',
    kinds: ['Deployment'],
    fields: { 'metadata.annotations["deployment.kubernetes.io/revision"]': '1' },
  },
];

function inPods(kind: string): Readonly<Record<string, unknown>> {
  const pod = kind === 'CronJob' ? 'spec.jobTemplate.spec.template.spec' : 'spec.template.spec';
  const ofContainers = ['containers', 'initContainers'].flatMap((list): [string, unknown][] => [
    [`${list}[].terminationMessagePath`, '/dev/termination-log'],
    [`${list}[].terminationMessagePolicy`, 'File'],
    [`${list}[].env[].valueFrom.fieldRef.apiVersion`, 'v1'],
  ]);
  const all: readonly (readonly [string, unknown])[] = [
    ...ofContainers,
    ['dnsPolicy', 'ClusterFirst'],
    ['schedulerName', 'default-scheduler'],
    ['serviceAccount', various],
    ['terminationGracePeriodSeconds', 30],
    ...(serving.includes(kind) ? [['restartPolicy', 'Always'] as const] : []),
  ];
  return Object.fromEntries(all.map(([path, value]) => [`${pod}.${path}`, value]));
}
