import { placesOf } from './of-kinds.ts';

const protocols = ['TCP', 'UDP', 'SCTP'];
const schemes = ['HTTP', 'HTTPS'];
const seccomp = ['RuntimeDefault', 'Localhost', 'Unconfined'];
const selectorOperators = ['In', 'NotIn', 'Exists', 'DoesNotExist'];
const nodeOperators = [...selectorOperators, 'Gt', 'Lt'];
const claimModes = ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'];
const volumeModes = ['Filesystem', 'Block'];
const effects = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];
const kept = ['Retain', 'Delete'];
const nodeTerms =
  'affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[].matchExpressions[].operator';

const ofProbes = Object.fromEntries(
  ['startupProbe', 'livenessProbe', 'readinessProbe', 'lifecycle.postStart', 'lifecycle.preStop'].map(
    (probe) => [`${probe}.httpGet.scheme`, schemes],
  ),
);

/**
 * The closed sets of words of Kubernetes' own kinds. Its OpenAPI names them in prose only; the API server holds them by hand (k8s
 * pkg/apis/*\/validation, and the constants of staging/src/k8s.io/api).
 */
export const words = placesOf<readonly string[]>({
  containers: {
    imagePullPolicy: ['Always', 'IfNotPresent', 'Never'],
    terminationMessagePolicy: ['File', 'FallbackToLogsOnError'],
    'ports[].protocol': protocols,
    'securityContext.seccompProfile.type': seccomp,
    'volumeMounts[].mountPropagation': ['None', 'HostToContainer', 'Bidirectional'],
    ...ofProbes,
  },
  pods: {
    dnsPolicy: ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'],
    restartPolicy: ['Always', 'OnFailure', 'Never'],
    preemptionPolicy: ['PreemptLowerPriority', 'Never'],
    'securityContext.seccompProfile.type': seccomp,
    'securityContext.fsGroupChangePolicy': ['OnRootMismatch', 'Always'],
    'tolerations[].operator': ['Exists', 'Equal', 'Lt', 'Gt'],
    'tolerations[].effect': [...effects, ''],
    'topologySpreadConstraints[].whenUnsatisfiable': ['DoNotSchedule', 'ScheduleAnyway'],
    'volumes[].hostPath.type': [
      '',
      'DirectoryOrCreate',
      'Directory',
      'FileOrCreate',
      'File',
      'Socket',
      'CharDevice',
      'BlockDevice',
    ],
    [nodeTerms]: nodeOperators,
  },
  Service: {
    'spec.type': ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'],
    'spec.sessionAffinity': ['None', 'ClientIP'],
    'spec.externalTrafficPolicy': ['Cluster', 'Local'],
    'spec.internalTrafficPolicy': ['Cluster', 'Local'],
    'spec.ipFamilyPolicy': ['SingleStack', 'PreferDualStack', 'RequireDualStack'],
    'spec.ipFamilies[]': ['IPv4', 'IPv6'],
    'spec.ports[].protocol': protocols,
  },
  'Deployment.apps': { 'spec.strategy.type': ['Recreate', 'RollingUpdate'] },
  'DaemonSet.apps': { 'spec.updateStrategy.type': ['RollingUpdate', 'OnDelete'] },
  'StatefulSet.apps': {
    'spec.updateStrategy.type': ['RollingUpdate', 'OnDelete'],
    'spec.podManagementPolicy': ['OrderedReady', 'Parallel'],
    'spec.persistentVolumeClaimRetentionPolicy.whenDeleted': kept,
    'spec.persistentVolumeClaimRetentionPolicy.whenScaled': kept,
    'spec.volumeClaimTemplates[].spec.accessModes[]': claimModes,
    'spec.volumeClaimTemplates[].spec.volumeMode': volumeModes,
  },
  'CronJob.batch': { 'spec.concurrencyPolicy': ['Allow', 'Forbid', 'Replace'] },
  'Job.batch': { 'spec.completionMode': ['NonIndexed', 'Indexed'] },
  'Ingress.networking.k8s.io': {
    'spec.rules[].http.paths[].pathType': ['Exact', 'Prefix', 'ImplementationSpecific'],
  },
  'NetworkPolicy.networking.k8s.io': {
    'spec.policyTypes[]': ['Ingress', 'Egress'],
    'spec.ingress[].ports[].protocol': protocols,
    'spec.egress[].ports[].protocol': protocols,
  },
  LimitRange: { 'spec.limits[].type': ['Container', 'Pod', 'PersistentVolumeClaim'] },
  PersistentVolumeClaim: { 'spec.accessModes[]': claimModes, 'spec.volumeMode': volumeModes },
  PersistentVolume: {
    'spec.accessModes[]': claimModes,
    'spec.volumeMode': volumeModes,
    'spec.persistentVolumeReclaimPolicy': ['Recycle', ...kept],
  },
  'StorageClass.storage.k8s.io': {
    volumeBindingMode: ['Immediate', 'WaitForFirstConsumer'],
    reclaimPolicy: kept,
  },
  'PodDisruptionBudget.policy': { 'spec.unhealthyPodEvictionPolicy': ['IfHealthyBudget', 'AlwaysAllow'] },
  'HorizontalPodAutoscaler.autoscaling': {
    'spec.metrics[].type': ['ContainerResource', 'External', 'Object', 'Pods', 'Resource'],
    'spec.metrics[].resource.target.type': ['Utilization', 'Value', 'AverageValue'],
  },
  'RoleBinding.rbac.authorization.k8s.io': {
    'roleRef.kind': ['Role', 'ClusterRole'],
    'roleRef.apiGroup': ['rbac.authorization.k8s.io'],
    'subjects[].kind': ['User', 'Group', 'ServiceAccount'],
  },
  'ClusterRoleBinding.rbac.authorization.k8s.io': {
    'roleRef.kind': ['ClusterRole'],
    'roleRef.apiGroup': ['rbac.authorization.k8s.io'],
    'subjects[].kind': ['User', 'Group', 'ServiceAccount'],
  },
});
