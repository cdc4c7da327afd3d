/** A value that is another one for each object, or changes with time. */
export const various = 'various';

interface Added {
  readonly why: string;
  readonly kinds: readonly string[];
  /** The value by the path of the field; `[]` is any item of a list. */
  readonly fields: Readonly<Record<string, unknown>>;
}

const workloads = ['Deployment', 'StatefulSet', 'DaemonSet', 'CronJob', 'Job'];
const serving = ['Deployment', 'StatefulSet', 'DaemonSet'];
const counted = [...workloads, 'Ingress', 'PodDisruptionBudget'];
const reported = [...counted, 'HorizontalPodAutoscaler', 'Namespace', 'PersistentVolumeClaim', 'Service'];
const builtIn = [...reported, 'ConfigMap', 'Role', 'RoleBinding', 'ServiceAccount'];
const custom = [
  'AppProject',
  'Application',
  'ClusterSecretStore',
  'ExternalSecret',
  'HTTPRoute',
  'PodMonitor',
  'SecretProviderClass',
  'SecretStore',
  'ServiceMonitor',
];

/**
 * Everything that live objects have and rendered ones lack. None of it is a difference for Argo CD: it merges the rendered object into the live
 * one and compares the result with the live one, so that a field which nobody wants stays what it is (gitops-engine pkg/diff/diff.go:382
 * structuredMergeDiff, which our Applications use because they apply server-side; :165 serverSideDiff, where the API server itself merges; and
 * :773 threeWayMergePatch, whose patch holds only fields that are rendered). A custom resource gets no default at all: whatever its CRD would
 * add is written out.
 */
export const serverAdditions: readonly Added[] = [
  {
    why: 'the identity and the history of an object',
    kinds: [...builtIn, ...custom],
    fields: {
      'metadata.creationTimestamp': various,
      'metadata.managedFields': various,
      'metadata.resourceVersion': various,
      'metadata.uid': various,
    },
  },
  {
    why: 'counts the changes of a spec: none has happened since it was made, but for what an autoscaler decides',
    kinds: [...counted, ...custom],
    fields: { 'metadata.generation': various },
  },
  {
    why: 'what controllers report; Argo CD takes it out before it compares (util/settings/settings.go:1141, IgnoreResourceStatusInAll)',
    kinds: reported,
    fields: { status: various },
  },
  {
    why: 'the label by which selectors find a namespace by its name, and what makes its deletion wait for its content',
    kinds: ['Namespace'],
    fields: { 'metadata.labels["kubernetes.io/metadata.name"]': various, 'spec.finalizers[]': 'kubernetes' },
  },
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
    why: 'decided by the autoscaler',
    kinds: ['Deployment', 'StatefulSet'],
    fields: { 'spec.replicas': various },
  },
  {
    why: 'the state of a claim that is not made yet',
    kinds: ['StatefulSet'],
    fields: { 'spec.volumeClaimTemplates[].status.phase': 'Pending' },
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
  {
    why: 'defaults of a direction that was named (autoscaling/v2/defaults.go)',
    kinds: ['HorizontalPodAutoscaler'],
    fields: {
      'spec.behavior.scaleDown.policies[].type': 'Percent',
      'spec.behavior.scaleDown.policies[].value': 100,
      'spec.behavior.scaleDown.policies[].periodSeconds': 15,
      'spec.behavior.scaleUp.stabilizationWindowSeconds': 0,
      'spec.behavior.scaleUp.policies[].type': various,
      'spec.behavior.scaleUp.policies[].value': various,
      'spec.behavior.scaleUp.policies[].periodSeconds': 15,
    },
  },
  ...workloads.map((kind) => ({
    why: 'defaults of pods (core/v1/defaults.go); serviceAccount is the old name of serviceAccountName (core/v1/conversion.go)',
    kinds: [kind],
    fields: inPods(kind),
  })),
  {
    why: 'what makes the deletion of a claim wait for its pods',
    kinds: ['PersistentVolumeClaim'],
    fields: { 'metadata.finalizers[]': 'kubernetes.io/pvc-protection' },
  },
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
  {
    why: 'addresses and node ports, given out by the API server, and defaults of a Service',
    kinds: ['Service'],
    fields: {
      'spec.allocateLoadBalancerNodePorts': true,
      'spec.clusterIP': various,
      'spec.clusterIPs[]': various,
      'spec.externalTrafficPolicy': 'Cluster',
      'spec.healthCheckNodePort': various,
      'spec.internalTrafficPolicy': 'Cluster',
      'spec.ipFamilies[]': 'IPv4',
      'spec.ipFamilyPolicy': 'SingleStack',
      'spec.ports[].nodePort': various,
      'spec.sessionAffinity': 'None',
      'spec.sessionAffinityConfig.clientIP.timeoutSeconds': 10_800,
    },
  },
];

function inPods(kind: string): Readonly<Record<string, unknown>> {
  const pod = kind === 'CronJob' ? 'spec.jobTemplate.spec.template.spec' : 'spec.template.spec';
  const ofContainers = ['containers', 'initContainers'].flatMap((list): [string, unknown][] => [
    [`${list}[].terminationMessagePath`, '/dev/termination-log'],
    [`${list}[].terminationMessagePolicy`, 'File'],
    [`${list}[].env[].valueFrom.resourceFieldRef.divisor`, '0'],
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
