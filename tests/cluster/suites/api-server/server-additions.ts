import { various, type Added } from './added.ts';
import { workloadAdditions, workloads } from './workload-additions.ts';

const judged = [...workloads, 'Ingress', 'PodDisruptionBudget'];
const counted = [...judged, 'NetworkPolicy'];
const reported = [
  ...judged,
  'HorizontalPodAutoscaler',
  'Namespace',
  'PersistentVolumeClaim',
  'ResourceQuota',
  'Service',
];
const builtIn = [
  ...reported,
  'ConfigMap',
  'LimitRange',
  'NetworkPolicy',
  'Role',
  'RoleBinding',
  'ServiceAccount',
];
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
    why: 'counts the changes of a spec: none has happened since it was made',
    kinds: [...counted, ...custom],
    fields: { 'metadata.generation': 1 },
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
  ...workloadAdditions,
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
  {
    why: 'what a container gets that says nothing is the most that it may have (core/v1/defaults.go)',
    kinds: ['LimitRange'],
    fields: { 'spec.limits[].default.memory': '4Gi', 'spec.limits[].defaultRequest.memory': '4Gi' },
  },
  {
    why: 'what makes the deletion of a claim wait for its pods',
    kinds: ['PersistentVolumeClaim'],
    fields: { 'metadata.finalizers[]': 'kubernetes.io/pvc-protection' },
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
      'spec.type': 'ClusterIP',
    },
  },
];
