/** A value that is another one for each object, or changes with time. */
export const various = 'various';

interface Added {
  readonly why: string;
  readonly kinds: readonly string[];
  /** The value by the path of the field; `[]` is any item of a list. */
  readonly fields: Readonly<Record<string, unknown>>;
}

const builtIn = ['Deployment', 'Ingress', 'Namespace', 'Service', 'ServiceAccount'];
const custom = [
  'AppProject',
  'Application',
  'ClusterSecretStore',
  'ExternalSecret',
  'SecretProviderClass',
  'SecretStore',
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
    why: 'counts the changes of a spec: none has happened since it was made',
    kinds: ['Deployment', 'Ingress', ...custom],
    fields: { 'metadata.generation': 1 },
  },
  {
    why: 'what controllers report; Argo CD takes it out before it compares (util/settings/settings.go:1141, IgnoreResourceStatusInAll)',
    kinds: ['Deployment', 'Ingress', 'Namespace', 'Service'],
    fields: { status: various },
  },
  {
    why: 'the label by which selectors find a namespace by its name, and what makes its deletion wait for its content',
    kinds: ['Namespace'],
    fields: { 'metadata.labels["kubernetes.io/metadata.name"]': various, 'spec.finalizers[]': 'kubernetes' },
  },
  {
    why: 'defaults of a Deployment and of its pods (k8s.io/kubernetes pkg/apis/apps/v1/defaults.go, core/v1/defaults.go)',
    kinds: ['Deployment'],
    fields: {
      'spec.progressDeadlineSeconds': 600,
      'spec.revisionHistoryLimit': 10,
      'spec.strategy.rollingUpdate.maxSurge': '25%',
      'spec.strategy.rollingUpdate.maxUnavailable': '25%',
      'spec.strategy.type': 'RollingUpdate',
      'spec.template.spec.containers[].terminationMessagePath': '/dev/termination-log',
      'spec.template.spec.containers[].terminationMessagePolicy': 'File',
      'spec.template.spec.dnsPolicy': 'ClusterFirst',
      'spec.template.spec.restartPolicy': 'Always',
      'spec.template.spec.schedulerName': 'default-scheduler',
      'spec.template.spec.terminationGracePeriodSeconds': 30,
    },
  },
  {
    why: 'the old name of serviceAccountName, kept equal to it for old readers (core/v1/conversion.go)',
    kinds: ['Deployment'],
    fields: { 'spec.template.spec.serviceAccount': various },
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
      'spec.internalTrafficPolicy': 'Cluster',
      'spec.ipFamilies[]': 'IPv4',
      'spec.ipFamilyPolicy': 'SingleStack',
      'spec.ports[].nodePort': various,
      'spec.sessionAffinity': 'None',
    },
  },
];
