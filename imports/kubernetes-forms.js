// What the API server asks of the fields of Kubernetes beside their types, which its OpenAPI does not say: by definition and field, what is put
// into the field's node. Read out of Kubernetes 1.36.2, pkg/apis/<group>/validation/validation.go and
// staging/src/k8s.io/apimachinery/pkg/util/validation/validation.go; `tests/cluster/suites/validators` holds it against the API server itself.
//   min, max     of a number; of a text or a list its length
//   form         the name of a form in src/checks/schema/forms.ts;  keys: that of a dictionary's keys;  items: what is in a list or a dictionary
//   needs        the keys that a dictionary has to have
//   words        an enum that the Go types do not have;  optional: an empty text is what is not there
//   unique       no entry of the list twice
//   `#`          of the whole map: `one` needs one of the fields and takes no second, `atMostOne` takes none too, `some` needs one at least
//                (`not` names the fields that do not count, where all others do); `needs` and `optional` correct what is required; `when` is what
//                the words of a field, or its being there (0), need beside it and rule out
const positive = { min: 1 };
const natural = { min: 0 };
const filled = { min: 1 };
const port = { min: 1, max: 65535 };
const portOrZero = { min: 0, max: 65535 };
const id = { min: 0, max: 2 ** 31 - 1 };
const label = { form: 'label' };
const named = { form: 'label', min: 1 };
const subdomain = { form: 'subdomain' };
const key = { form: 'labelKey', min: 1 };
const segment = { form: 'segment', min: 1 };
const address = { form: 'address', min: 1 };
const range = { form: 'range', min: 1 };
const innerPath = { form: 'innerPath', min: 1 };
const mode = { min: 0, max: 0o777 };
const labels = { keys: 'labelKey', items: { form: 'labelValue' } };
const amounts = { items: { form: 'amount' } };
const positiveAmount = { form: 'positiveAmount' };
const containerAmounts = { keys: 'containerResource', ...amounts };
const share = { form: 'percent', min: 0, max: 2 ** 31 - 1 };
const limitedShare = { form: 'wholePercent', min: 0, max: 2 ** 31 - 1 };
const weight = { min: 1, max: 100 };
const dataKeys = { keys: 'dataKey' };
const spec = { '#': { needs: ['spec'] } };

const meta = {
  'ObjectMeta': { labels, annotations: { keys: 'annotationKey' }, namespace: label, finalizers: { items: key } },
  'LabelSelector': { matchLabels: labels },
  'LabelSelectorRequirement': {
    '#': {
      when: [
        ['operator', ['In', 'NotIn'], ['values'], []],
        ['operator', ['Exists', 'DoesNotExist'], [], ['values']],
      ],
    },
    operator: { words: ['In', 'NotIn', 'Exists', 'DoesNotExist'] },
    key,
    values: { items: { form: 'labelValue' } },
  },
};

const reference = { '#': { needs: ['name'] }, name: { form: 'subdomain', min: 1 } };
const selected = { ...reference, key: { form: 'dataKey', min: 1 } };
const containers = {
  Container: { '#': { needs: ['image'] }, name: named, image: filled, restartPolicy: { words: ['Always', 'Never', 'OnFailure'] } },
  ContainerPort: { containerPort: port, hostPort: portOrZero, name: { form: 'portName' }, hostIP: { form: 'address' } },
  ContainerResizePolicy: { resourceName: { words: ['cpu', 'memory'] }, restartPolicy: { words: ['NotRequired', 'RestartContainer'] } },
  ResourceRequirements: { limits: containerAmounts, requests: containerAmounts },
  EnvVar: { '#': { atMostOne: ['value', 'valueFrom'] }, name: { form: 'variable', min: 1 } },
  EnvVarSource: { '#': { one: { not: [] } } },
  EnvFromSource: { '#': { one: ['configMapRef', 'secretRef'] }, prefix: { form: 'variable' } },
  ConfigMapEnvSource: reference,
  SecretEnvSource: reference,
  ConfigMapKeySelector: selected,
  SecretKeySelector: selected,
  ObjectFieldSelector: { apiVersion: { words: ['v1'], optional: true }, fieldPath: { form: 'fieldPath', min: 1 } },
  ResourceFieldSelector: { resource: { form: 'resourceField', min: 1 } },
  Probe: {
    '#': { one: ['exec', 'grpc', 'httpGet', 'tcpSocket'] },
    initialDelaySeconds: natural,
    timeoutSeconds: natural,
    periodSeconds: natural,
    successThreshold: natural,
    failureThreshold: natural,
    terminationGracePeriodSeconds: positive,
  },
  LifecycleHandler: { '#': { one: ['exec', 'httpGet', 'sleep', 'tcpSocket'] } },
  SleepAction: { '#': { optional: ['seconds'] }, seconds: natural },
  ExecAction: { '#': { needs: ['command'] }, command: filled },
  HTTPGetAction: { port: { form: 'portName', ...port } },
  HTTPHeader: { '#': { optional: ['value'] }, name: { form: 'headerName', min: 1 } },
  TCPSocketAction: { port: { form: 'portName', ...port } },
  GRPCAction: { port },
  SecurityContext: { runAsUser: id, runAsGroup: id, procMount: filled },
};

const pods = {
  Pod: spec,
  PodTemplateSpec: spec,
  PodSpec: {
    containers: filled,
    activeDeadlineSeconds: { min: 1, max: 2 ** 31 - 1 },
    nodeSelector: labels,
    serviceAccountName: subdomain,
    hostname: label,
    subdomain: label,
    priorityClassName: subdomain,
    runtimeClassName: subdomain,
    preemptionPolicy: filled,
  },
  PodSecurityContext: { runAsUser: id, runAsGroup: id, fsGroup: id, supplementalGroups: { items: id }, fsGroupChangePolicy: filled },
  SeccompProfile: { '#': { when: [['type', ['Localhost'], ['localhostProfile'], [], 1]] }, localhostProfile: { form: 'innerPath' } },
  Sysctl: { '#': { optional: ['value'] }, name: { form: 'sysctl', min: 1 } },
  PodDNSConfig: { nameservers: { max: 3, items: address }, searches: { max: 32, items: { form: 'searchDomain', min: 1 } } },
  PodDNSConfigOption: { '#': { needs: ['name'] }, name: filled },
  HostAlias: { '#': { needs: ['ip'] }, ip: address, hostnames: { items: { form: 'subdomain', min: 1 } } },
  Toleration: { '#': { when: [['operator', ['Exists'], [], ['value']]] }, key: { form: 'labelKey' } },
  TopologySpreadConstraint: { maxSkew: positive, minDomains: positive, topologyKey: filled, nodeAffinityPolicy: filled, nodeTaintsPolicy: filled },
  PreferredSchedulingTerm: { '#': { optional: ['preference'] }, weight },
  WeightedPodAffinityTerm: { weight },
  PodAffinityTerm: { topologyKey: key, namespaces: { items: named } },
  NodeSelector: { nodeSelectorTerms: filled },
  NodeSelectorRequirement: {
    '#': {
      when: [
        ['operator', ['In', 'NotIn', 'Gt', 'Lt'], ['values'], []],
        ['operator', ['Exists', 'DoesNotExist'], [], ['values']],
      ],
    },
    key,
    values: { items: { form: 'labelValue' } },
  },
};

const projection = { '#': { needs: ['name'] }, name: filled };
const volumes = {
  Volume: { '#': { atMostOne: { not: ['name'] } }, name: named },
  VolumeMount: {
    '#': { atMostOne: ['subPath', 'subPathExpr'] },
    name: filled,
    mountPath: filled,
    mountPropagation: filled,
    subPath: { form: 'innerPath' },
    subPathExpr: { form: 'innerPath' },
    recursiveReadOnly: { words: ['Disabled', 'IfPossible', 'Enabled'] },
  },
  KeyToPath: { key: filled, path: innerPath, mode },
  DownwardAPIVolumeFile: { '#': { one: ['fieldRef', 'resourceFieldRef'] }, path: innerPath, mode },
  VolumeProjection: { '#': { atMostOne: { not: [] } } },
  ConfigMapVolumeSource: { ...projection, defaultMode: mode },
  SecretVolumeSource: { '#': { needs: ['secretName'] }, secretName: filled, defaultMode: mode },
  DownwardAPIVolumeSource: { defaultMode: mode },
  ProjectedVolumeSource: { defaultMode: mode },
  ConfigMapProjection: projection,
  SecretProjection: projection,
  ServiceAccountTokenProjection: { path: innerPath, expirationSeconds: { min: 600, max: 2 ** 32 } },
  CSIVolumeSource: { driver: { form: 'driverName', min: 1 } },
  EmptyDirVolumeSource: { sizeLimit: { form: 'amount' } },
  EphemeralVolumeSource: { '#': { needs: ['volumeClaimTemplate'] } },
  HostPathVolumeSource: { path: { form: 'forwardPath', min: 1 } },
  PersistentVolumeClaimVolumeSource: { claimName: filled },
  PersistentVolumeClaim: spec,
  PersistentVolumeClaimSpec: { '#': { needs: ['accessModes', 'resources'] }, accessModes: filled, storageClassName: subdomain, volumeMode: filled },
  VolumeResourceRequirements: { '#': { needs: ['requests'] }, requests: { items: positiveAmount, needs: ['storage'] } },
  TypedLocalObjectReference: { kind: segment, name: segment, apiGroup: { form: 'subdomain', min: 1 } },
};

const bounds = { keys: 'quotaResource', ...amounts };
const core = {
  ConfigMap: { data: dataKeys, binaryData: { ...dataKeys, items: { form: 'base64' } } },
  Secret: { data: { ...dataKeys, items: { form: 'base64' } }, stringData: dataKeys },
  LimitRangeSpec: { '#': { optional: ['limits'] } },
  LimitRangeItem: { type: { form: 'limited', min: 1 }, default: bounds, defaultRequest: bounds, max: bounds, min: bounds, maxLimitRequestRatio: bounds },
  ResourceQuotaSpec: { hard: { keys: 'quotaResource', ...amounts } },
  Service: spec,
  ServiceSpec: {
    '#': {
      when: [
        ['type', ['ExternalName'], ['externalName'], []],
        ['type', ['', 'ClusterIP', 'ExternalName', 'NodePort'], [], ['loadBalancerClass', 'loadBalancerSourceRanges', 'allocateLoadBalancerNodePorts']],
      ],
    },
    clusterIP: { form: 'clusterAddress' },
    externalIPs: { items: address },
    externalName: { form: 'externalName' },
    healthCheckNodePort: portOrZero,
    ipFamilies: { max: 2, unique: true, items: filled },
    loadBalancerClass: key,
    internalTrafficPolicy: filled,
    ipFamilyPolicy: filled,
    loadBalancerSourceRanges: { items: range },
    selector: labels,
  },
  ServicePort: { port, targetPort: { form: 'targetPort', ...portOrZero }, nodePort: portOrZero, name: label, appProtocol: key },
  ClientIPConfig: { timeoutSeconds: { min: 1, max: 86400 } },
};

const retained = { words: ['Retain', 'Delete'], optional: true };
const apps = {
  Deployment: spec,
  DeploymentSpec: { replicas: natural, minReadySeconds: natural, revisionHistoryLimit: natural, progressDeadlineSeconds: positive },
  DeploymentStrategy: { '#': { when: [['type', ['Recreate'], [], ['rollingUpdate']]] } },
  RollingUpdateDeployment: { maxSurge: share, maxUnavailable: limitedShare },
  DaemonSet: spec,
  DaemonSetSpec: { minReadySeconds: natural, revisionHistoryLimit: natural },
  RollingUpdateDaemonSet: { maxSurge: limitedShare, maxUnavailable: limitedShare },
  StatefulSet: spec,
  StatefulSetSpec: { replicas: natural, minReadySeconds: natural, serviceName: label },
  StatefulSetUpdateStrategy: { '#': { when: [['type', ['OnDelete'], [], ['rollingUpdate']]] } },
  RollingUpdateStatefulSetStrategy: { partition: natural, maxUnavailable: limitedShare },
  StatefulSetOrdinals: { start: natural },
  StatefulSetPersistentVolumeClaimRetentionPolicy: { whenDeleted: retained, whenScaled: retained },
  ReplicaSetSpec: { '#': { needs: ['template'] }, replicas: natural, minReadySeconds: natural },
};

const batch = {
  Job: spec,
  CronJob: spec,
  JobTemplateSpec: spec,
  JobSpec: {
    '#': { when: [['completionMode', ['Indexed'], ['completions'], []]] },
    parallelism: natural,
    completionMode: filled,
    podReplacementPolicy: filled,
    completions: natural,
    activeDeadlineSeconds: natural,
    backoffLimit: natural,
    backoffLimitPerIndex: natural,
    maxFailedIndexes: natural,
    ttlSecondsAfterFinished: natural,
  },
  PodFailurePolicy: { '#': { optional: ['rules'] } },
  PodFailurePolicyRule: { '#': { one: ['onExitCodes', 'onPodConditions'] } },
  PodFailurePolicyOnExitCodesRequirement: { values: { min: 1, max: 255 } },
  PodFailurePolicyOnPodConditionsPattern: { type: key, status: { words: ['False', 'True', 'Unknown'], optional: true } },
  CronJobSpec: {
    schedule: { form: 'schedule', min: 1 },
    timeZone: { form: 'timeZone', min: 1 },
    startingDeadlineSeconds: natural,
    successfulJobsHistoryLimit: natural,
    failedJobsHistoryLimit: natural,
  },
};

const sources = { ContainerResource: 'containerResource', External: 'external', Object: 'object', Pods: 'pods', Resource: 'resource' };
const others = (source) => Object.values(sources).filter((other) => other !== source);
const autoscaling = {
  HorizontalPodAutoscaler: spec,
  HorizontalPodAutoscalerSpec: { minReplicas: natural, maxReplicas: positive },
  CrossVersionObjectReference: { kind: segment, name: segment, apiVersion: { form: 'groupVersion' } },
  MetricSpec: {
    '#': { when: Object.entries(sources).map(([type, source]) => ['type', [type], [source], others(source)]) },
    type: { words: Object.keys(sources) },
  },
  MetricTarget: { '#': { some: { not: ['type'] } }, type: { words: ['Utilization', 'Value', 'AverageValue'] }, averageUtilization: positive, averageValue: positiveAmount, value: positiveAmount },
  MetricIdentifier: { name: segment },
  ResourceMetricSource: { name: filled },
  ContainerResourceMetricSource: { name: { form: 'containerResource', min: 1 }, container: named },
  HPAScalingRules: { stabilizationWindowSeconds: { min: 0, max: 3600 }, selectPolicy: { words: ['Max', 'Min', 'Disabled'] }, policies: filled },
  HPAScalingPolicy: { type: { words: ['Pods', 'Percent'] }, value: positive, periodSeconds: { min: 1, max: 1800 } },
};

const networking = {
  Ingress: spec,
  IngressSpec: { '#': { some: ['defaultBackend', 'rules'] }, ingressClassName: { form: 'subdomain', min: 1 } },
  IngressBackend: { '#': { one: ['resource', 'service'] } },
  IngressServiceBackend: { '#': { needs: ['port'] }, name: { form: 'serviceName', min: 1 } },
  ServiceBackendPort: { '#': { one: ['name', 'number'] }, number: portOrZero, name: { form: 'portName' } },
  IngressRule: { host: { form: 'wildcardHost' } },
  IngressTLS: { hosts: { items: { form: 'wildcardHost', min: 1 } }, secretName: subdomain },
  HTTPIngressRuleValue: { paths: filled },
  HTTPIngressPath: { '#': { when: [['pathType', ['Exact', 'Prefix'], ['path'], []]] }, path: { form: 'absolutePath' } },
  NetworkPolicySpec: { policyTypes: { max: 2 } },
  NetworkPolicyPort: { '#': { when: [['endPort', 0, ['port'], []]] }, port: { form: 'portName', ...port }, endPort: port, protocol: filled },
  NetworkPolicyPeer: { '#': { some: { not: [] }, when: [['ipBlock', 0, [], ['namespaceSelector', 'podSelector']]] } },
  IPBlock: { cidr: range, except: { items: range } },
};

const group = { words: ['rbac.authorization.k8s.io'], optional: true };
const rbac = {
  PolicyRule: { '#': { one: ['nonResourceURLs', 'resources'], when: [['resources', 0, ['apiGroups'], []]] }, verbs: filled },
  RoleRef: { '#': { optional: ['apiGroup'] }, apiGroup: group, kind: { words: ['ClusterRole', 'Role'] }, name: segment },
  Subject: {  apiGroup: group, kind: { words: ['Group', 'ServiceAccount', 'User'] }, name: filled },
};

const policy = {
  PodDisruptionBudgetSpec: { '#': { atMostOne: ['minAvailable', 'maxUnavailable'] }, minAvailable: limitedShare, unhealthyPodEvictionPolicy: filled, maxUnavailable: limitedShare },
};
const storage = { StorageClass: { provisioner: { form: 'annotationKey', min: 1 }, volumeBindingMode: filled } };
const scheduling = { PriorityClass: { preemptionPolicy: filled } };

const inPackage = (beginning, fields) => Object.entries(fields).map(([name, forms]) => [`${beginning}.${name}`, forms]);

export const forms = Object.fromEntries([
  ...inPackage('io.k8s.apimachinery.pkg.apis.meta.v1', meta),
  ...inPackage('io.k8s.api.core.v1', { ...containers, ...pods, ...volumes, ...core }),
  ...inPackage('io.k8s.api.apps.v1', apps),
  ...inPackage('io.k8s.api.batch.v1', batch),
  ...inPackage('io.k8s.api.autoscaling.v2', autoscaling),
  ...inPackage('io.k8s.api.autoscaling.v1', { HorizontalPodAutoscaler: spec, HorizontalPodAutoscalerSpec: autoscaling.HorizontalPodAutoscalerSpec }),
  ...inPackage('io.k8s.api.networking.v1', networking),
  ...inPackage('io.k8s.api.rbac.v1', rbac),
  ...inPackage('io.k8s.api.policy.v1', policy),
  ...inPackage('io.k8s.api.storage.v1', storage),
  ...inPackage('io.k8s.api.scheduling.v1', scheduling),
]);
