// What the API server asks of the fields of Kubernetes beside their types, which its OpenAPI does not say: by definition and field, what is put
// into the field's node. Read out of Kubernetes 1.36.2, pkg/apis/<group>/validation/validation.go and
// staging/src/k8s.io/apimachinery/pkg/util/validation/validation.go; `tests/cluster/suites/schemas` holds it against the API server itself.
//   min, max     of a number; of a text or a list its length
//   form         the name of a form in src/checks/schema/forms.ts;  keys: that of a dictionary's keys;  items: what is in a list or a dictionary
//   words        an enum that the Go types do not have
//   `#`          of the whole map: `one` needs one of the fields and takes no second, `atMostOne` takes none too, `needs` are required fields;
//                `not` names the fields that do not count, where all others do
const positive = { min: 1 };
const natural = { min: 0 };
const filled = { min: 1 };
const port = { min: 1, max: 65535 };
const id = { min: 0, max: 2 ** 31 - 1 };
const label = { form: 'label' };
const subdomain = { form: 'subdomain' };
const mode = { min: 0, max: 0o777 };
const labels = { keys: 'labelKey', items: { form: 'labelValue' } };
const amounts = { items: { form: 'amount', min: 0 } };
const containerAmounts = { keys: 'containerResource', ...amounts };
const share = { form: 'percent', min: 0 };
const limitedShare = { form: 'wholePercent', min: 0 };
const weight = { min: 1, max: 100 };
const dataKeys = { keys: 'dataKey' };
const container = {
  '#': { needs: ['image'] },
  name: label,
  image: filled,
};
const projection = { defaultMode: mode };
const selected = { key: { form: 'dataKey', min: 1 } };
const selector = { operator: { words: ['In', 'NotIn', 'Exists', 'DoesNotExist'] }, key: { form: 'labelKey', min: 1 } };
const workload = { replicas: natural, minReadySeconds: natural, revisionHistoryLimit: natural };

const meta = {
  'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta': { labels, annotations: { keys: 'annotationKey' }, namespace: label },
  'io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelector': { matchLabels: labels },
  'io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement': selector,
};

const pods = {
  'io.k8s.api.core.v1.Container': container,
  'io.k8s.api.core.v1.ContainerPort': { containerPort: port, hostPort: { min: 0, max: 65535 }, name: { form: 'portName' }, hostIP: { form: 'address' } },
  'io.k8s.api.core.v1.ContainerResizePolicy': { resourceName: { words: ['cpu', 'memory'] }, restartPolicy: { words: ['NotRequired', 'RestartContainer'] } },
  'io.k8s.api.core.v1.ResourceRequirements': { limits: containerAmounts, requests: containerAmounts },
  'io.k8s.api.core.v1.EnvVar': { '#': { atMostOne: ['value', 'valueFrom'] }, name: { form: 'variable', min: 1 } },
  'io.k8s.api.core.v1.EnvVarSource': { '#': { one: { not: [] } } },
  'io.k8s.api.core.v1.EnvFromSource': { '#': { one: ['configMapRef', 'secretRef'] } },
  'io.k8s.api.core.v1.ConfigMapKeySelector': selected,
  'io.k8s.api.core.v1.SecretKeySelector': selected,
  'io.k8s.api.core.v1.KeyToPath': { key: { form: 'dataKey', min: 1 }, path: { form: 'innerPath', min: 1 }, mode },
  'io.k8s.api.core.v1.ObjectFieldSelector': { fieldPath: filled },
  'io.k8s.api.core.v1.ResourceFieldSelector': { resource: filled },
  'io.k8s.api.core.v1.DownwardAPIVolumeFile': { '#': { one: ['fieldRef', 'resourceFieldRef'] }, path: { form: 'innerPath', min: 1 }, mode },
  'io.k8s.api.core.v1.Probe': {
    '#': { one: ['exec', 'grpc', 'httpGet', 'tcpSocket'] },
    initialDelaySeconds: natural,
    timeoutSeconds: natural,
    periodSeconds: natural,
    successThreshold: natural,
    failureThreshold: natural,
    terminationGracePeriodSeconds: positive,
  },
  'io.k8s.api.core.v1.LifecycleHandler': { '#': { one: ['exec', 'httpGet', 'sleep', 'tcpSocket'] } },
  'io.k8s.api.core.v1.ExecAction': { '#': { needs: ['command'] }, command: filled },
  'io.k8s.api.core.v1.HTTPGetAction': { port: { form: 'portName', ...port } },
  'io.k8s.api.core.v1.HTTPHeader': { name: { form: 'headerName', min: 1 } },
  'io.k8s.api.core.v1.TCPSocketAction': { port: { form: 'portName', ...port } },
  'io.k8s.api.core.v1.GRPCAction': { port },
  'io.k8s.api.core.v1.SecurityContext': { runAsUser: id, runAsGroup: id },
  'io.k8s.api.core.v1.PodSecurityContext': { runAsUser: id, runAsGroup: id, fsGroup: id, supplementalGroups: { items: id } },
  'io.k8s.api.core.v1.PodSpec': {
    containers: filled,
    terminationGracePeriodSeconds: natural,
    activeDeadlineSeconds: { min: 1, max: 2 ** 31 - 1 },
    nodeSelector: labels,
    serviceAccountName: subdomain,
    hostname: label,
    subdomain: label,
    priorityClassName: subdomain,
    runtimeClassName: subdomain,
  },
  'io.k8s.api.core.v1.PodDNSConfig': { nameservers: { max: 3, items: { form: 'address' } }, searches: { max: 32 } },
  'io.k8s.api.core.v1.PodDNSConfigOption': { '#': { needs: ['name'] }, name: filled },
  'io.k8s.api.core.v1.HostAlias': { ip: { form: 'address', min: 1 }, hostnames: { items: subdomain } },
  'io.k8s.api.core.v1.Toleration': { key: { form: 'labelKey' } },
  'io.k8s.api.core.v1.TopologySpreadConstraint': { maxSkew: positive, minDomains: positive, topologyKey: { form: 'labelKey', min: 1 } },
  'io.k8s.api.core.v1.PreferredSchedulingTerm': { weight },
  'io.k8s.api.core.v1.WeightedPodAffinityTerm': { weight },
  'io.k8s.api.core.v1.PodAffinityTerm': { topologyKey: { form: 'labelKey', min: 1 }, namespaces: { items: label } },
  'io.k8s.api.core.v1.NodeSelector': { nodeSelectorTerms: filled },
  'io.k8s.api.core.v1.NodeSelectorRequirement': { key: { form: 'labelKey', min: 1 } },
};

const volumes = {
  'io.k8s.api.core.v1.Volume': { '#': { atMostOne: { not: ['name'] } }, name: label },
  'io.k8s.api.core.v1.VolumeMount': {
    '#': { atMostOne: ['subPath', 'subPathExpr'] },
    name: filled,
    mountPath: filled,
    subPath: { form: 'innerPath' },
    subPathExpr: { form: 'innerPath' },
    recursiveReadOnly: { words: ['Disabled', 'IfPossible', 'Enabled'] },
  },
  'io.k8s.api.core.v1.VolumeProjection': { '#': { atMostOne: { not: [] } } },
  'io.k8s.api.core.v1.ConfigMapVolumeSource': projection,
  'io.k8s.api.core.v1.SecretVolumeSource': projection,
  'io.k8s.api.core.v1.DownwardAPIVolumeSource': projection,
  'io.k8s.api.core.v1.ProjectedVolumeSource': projection,
  'io.k8s.api.core.v1.ServiceAccountTokenProjection': { path: { form: 'innerPath', min: 1 }, expirationSeconds: { min: 600, max: 2 ** 32 } },
  'io.k8s.api.core.v1.CSIVolumeSource': { driver: { form: 'driverName', min: 1 } },
  'io.k8s.api.core.v1.EmptyDirVolumeSource': { sizeLimit: { form: 'amount', min: 0 } },
  'io.k8s.api.core.v1.HostPathVolumeSource': { path: { form: 'forwardPath', min: 1 } },
  'io.k8s.api.core.v1.PersistentVolumeClaimVolumeSource': { claimName: filled },
  'io.k8s.api.core.v1.PersistentVolumeClaimSpec': { '#': { needs: ['accessModes', 'resources'] }, accessModes: filled, storageClassName: subdomain },
  'io.k8s.api.core.v1.VolumeResourceRequirements': { requests: amounts, limits: amounts },
  'io.k8s.api.core.v1.TypedLocalObjectReference': { kind: filled, name: filled },
};

const workloads = {
  'io.k8s.api.apps.v1.DeploymentSpec': { ...workload, progressDeadlineSeconds: positive },
  'io.k8s.api.apps.v1.RollingUpdateDeployment': { maxSurge: share, maxUnavailable: limitedShare },
  'io.k8s.api.apps.v1.RollingUpdateDaemonSet': { maxSurge: limitedShare, maxUnavailable: limitedShare },
  'io.k8s.api.apps.v1.RollingUpdateStatefulSetStrategy': { partition: natural, maxUnavailable: limitedShare },
  'io.k8s.api.apps.v1.StatefulSetSpec': workload,
  'io.k8s.api.apps.v1.StatefulSetOrdinals': { start: natural },
  'io.k8s.api.apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy': { whenDeleted: { words: ['Retain', 'Delete'] }, whenScaled: { words: ['Retain', 'Delete'] } },
  'io.k8s.api.apps.v1.DaemonSetSpec': { minReadySeconds: natural, revisionHistoryLimit: natural },
  'io.k8s.api.apps.v1.ReplicaSetSpec': { '#': { needs: ['template'] }, replicas: natural, minReadySeconds: natural },
  'io.k8s.api.batch.v1.JobSpec': {
    parallelism: natural,
    completions: natural,
    activeDeadlineSeconds: natural,
    backoffLimit: natural,
    backoffLimitPerIndex: natural,
    maxFailedIndexes: natural,
    ttlSecondsAfterFinished: natural,
  },
  'io.k8s.api.batch.v1.CronJobSpec': {
    schedule: { form: 'schedule', min: 1 },
    timeZone: { form: 'timeZone', min: 1 },
    startingDeadlineSeconds: natural,
    successfulJobsHistoryLimit: natural,
    failedJobsHistoryLimit: natural,
  },
};

const metricKinds = ['Utilization', 'Value', 'AverageValue'];
const autoscaling = {
  'io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerSpec': { minReplicas: natural, maxReplicas: positive },
  'io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerSpec': { minReplicas: natural, maxReplicas: positive },
  'io.k8s.api.autoscaling.v2.CrossVersionObjectReference': { kind: filled, name: filled },
  'io.k8s.api.autoscaling.v2.MetricSpec': { type: { words: ['ContainerResource', 'External', 'Object', 'Pods', 'Resource'] } },
  'io.k8s.api.autoscaling.v2.MetricTarget': { type: { words: metricKinds }, averageUtilization: positive },
  'io.k8s.api.autoscaling.v2.MetricIdentifier': { name: filled },
  'io.k8s.api.autoscaling.v2.ResourceMetricSource': { name: filled },
  'io.k8s.api.autoscaling.v2.ContainerResourceMetricSource': { name: filled, container: filled },
  'io.k8s.api.autoscaling.v2.HPAScalingRules': {
    stabilizationWindowSeconds: { min: 0, max: 3600 },
    selectPolicy: { words: ['Max', 'Min', 'Disabled'] },
    policies: filled,
  },
  'io.k8s.api.autoscaling.v2.HPAScalingPolicy': { type: { words: ['Pods', 'Percent'] }, value: positive, periodSeconds: { min: 1, max: 1800 } },
  'io.k8s.api.policy.v1.PodDisruptionBudgetSpec': { '#': { atMostOne: ['minAvailable', 'maxUnavailable'] }, minAvailable: limitedShare, maxUnavailable: limitedShare },
};

const network = {
  'io.k8s.api.core.v1.ServiceSpec': {
    clusterIP: { form: 'clusterAddress' },
    externalIPs: { items: { form: 'address' } },
    externalName: { form: 'externalName' },
    healthCheckNodePort: { min: 0, max: 65535 },
    ipFamilies: { max: 2 },
    loadBalancerSourceRanges: { items: { form: 'range' } },
    selector: labels,
  },
  'io.k8s.api.core.v1.ServicePort': { port, targetPort: { form: 'portName', ...port }, nodePort: { min: 0, max: 65535 }, name: label },
  'io.k8s.api.core.v1.ClientIPConfig': { timeoutSeconds: { min: 1, max: 86400 } },
  'io.k8s.api.networking.v1.IngressBackend': { '#': { one: ['resource', 'service'] } },
  'io.k8s.api.networking.v1.IngressServiceBackend': { name: { form: 'serviceName', min: 1 } },
  'io.k8s.api.networking.v1.ServiceBackendPort': { '#': { one: ['name', 'number'] }, number: port, name: { form: 'portName' } },
  'io.k8s.api.networking.v1.IngressRule': { host: { form: 'wildcardHost' } },
  'io.k8s.api.networking.v1.IngressTLS': { hosts: { items: { form: 'wildcardHost' } }, secretName: subdomain },
  'io.k8s.api.networking.v1.IngressSpec': { ingressClassName: subdomain },
  'io.k8s.api.networking.v1.HTTPIngressRuleValue': { paths: filled },
  'io.k8s.api.networking.v1.NetworkPolicyPort': { port: { form: 'portName', ...port } },
  'io.k8s.api.networking.v1.NetworkPolicyPeer': {
    '#': { some: { not: [] } },
  },
  'io.k8s.api.networking.v1.IPBlock': { cidr: { form: 'range', min: 1 }, except: { items: { form: 'range' } } },
  'io.k8s.api.networking.v1.NetworkPolicySpec': { policyTypes: { max: 2 } },
};

const rights = {
  'io.k8s.api.rbac.v1.PolicyRule': { verbs: filled },
  'io.k8s.api.rbac.v1.RoleRef': { '#': { optional: ['apiGroup'] }, kind: { words: ['ClusterRole', 'Role'] }, name: filled },
  'io.k8s.api.rbac.v1.Subject': { kind: { words: ['Group', 'ServiceAccount', 'User'] }, name: filled },
};

const data = {
  'io.k8s.api.core.v1.ConfigMap': { data: dataKeys, binaryData: { ...dataKeys, items: { form: 'base64' } } },
  'io.k8s.api.core.v1.Secret': { data: { ...dataKeys, items: { form: 'base64' } }, stringData: dataKeys },
  'io.k8s.api.core.v1.LimitRangeItem': { type: filled },
  'io.k8s.api.core.v1.ResourceQuotaSpec': { hard: amounts },
};

export const forms = { ...meta, ...pods, ...volumes, ...workloads, ...autoscaling, ...network, ...rights, ...data };
