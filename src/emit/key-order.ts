/**
 * The order in which people write Kubernetes objects, one list for all levels: what never stands side by side may follow in any order.
 * A key that is not here comes after those that are, by code unit.
 */
const customary = [
  // Every object, and every reference to one.
  'apiVersion apiGroup group kind metadata name secretName generateName server namespace labels annotations finalizers',
  'description type clusterIP publishNotReadyAddresses immutable',
  // Argo CD.
  'project sourceRepos destination destinations source sources repoURL chart limit',
  // Routes.
  'ingressClassName parentRefs sectionName hostnames rules matches backendRefs',
  // Workloads, Services, autoscalers.
  'scaleTargetRef minReplicas maxReplicas metrics behavior schedule timeZone concurrencyPolicy suspend startingDeadlineSeconds',
  'successfulJobsHistoryLimit failedJobsHistoryLimit backoffLimit activeDeadlineSeconds ttlSecondsAfterFinished',
  'completions parallelism replicas revisionHistoryLimit serviceName podManagementPolicy strategy updateStrategy minReadySeconds',
  'progressDeadlineSeconds minAvailable maxUnavailable unhealthyPodEvictionPolicy podSelector policyTypes selector matchLabels matchExpressions',
  // External Secrets and the Secrets Store CSI driver.
  'provider secretStoreRef target creationPolicy deletionPolicy engineVersion refreshPolicy refreshInterval',
  'secretKey remoteRef key property version operator value values effect',
  // Containers.
  'image imagePullPolicy command args workingDir restartPolicy ports env envFrom apiGroups accessModes storageClassName volumeMode',
  'resources resourceNames verbs requests',
  'startupProbe readinessProbe livenessProbe lifecycle volumeMounts mountPath subPath',
  // Ports, routes and probes.
  'host path targetRevision pathType containerPort port targetPort nodePort hostPort protocol',
  'exec grpc httpGet tcpSocket initialDelaySeconds periodSeconds timeoutSeconds successThreshold failureThreshold',
  // Pods.
  'serviceAccountName automountServiceAccountToken terminationGracePeriodSeconds priorityClassName nodeSelector tolerations',
  'maxSkew topologyKey whenUnsatisfiable labelSelector topologySpreadConstraints imagePullSecrets',
  'securityContext initContainers containers volumes',
  // What is long comes last.
  'template jobTemplate volumeClaimTemplates data stringData binaryData dataFrom spec status',
].flatMap((line) => line.split(' '));

const ranks: ReadonlyMap<string, number> = new Map(customary.map((key, index) => [key, index]));

/** Below these keys stand names that users chose: a label called `name` does not jump the queue. */
const userKeyed: ReadonlySet<string | number> = new Set(
  [
    'labels annotations matchLabels nodeSelector data stringData binaryData encryptedData',
    'parameters volumeAttributes requests limits properties',
  ].flatMap((line) => line.split(' ')),
);

/** The keys of a map in the one order that they are written in, whatever order they were set in. */
export function orderedKeys(
  map: Readonly<Record<string, unknown>>,
  parentKey: string | number,
): readonly string[] {
  const keys = Object.keys(map);
  if (isUserKeyed(map, parentKey)) return isSorted(keys) ? keys : keys.toSorted();
  return isCustomary(keys) ? keys : keys.toSorted(byCustom);
}

/** The selector of a Service is a map of labels; that of a workload has two known fields. */
function isUserKeyed(map: Readonly<Record<string, unknown>>, parentKey: string | number): boolean {
  if (parentKey === 'selector')
    return !Object.hasOwn(map, 'matchLabels') && !Object.hasOwn(map, 'matchExpressions');
  return userKeyed.has(parentKey);
}

/** True for nearly every map, as charts write their keys in this order too. */
function isCustomary(keys: readonly string[]): boolean {
  let before = '';
  let rankBefore = -1;
  for (const key of keys) {
    const current = rank(key);
    if (current < rankBefore || (current === rankBefore && key < before)) return false;
    before = key;
    rankBefore = current;
  }
  return true;
}

function isSorted(keys: readonly string[]): boolean {
  let before = '';
  for (const key of keys) {
    if (key < before) return false;
    before = key;
  }
  return true;
}

function byCustom(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function rank(key: string): number {
  return ranks.get(key) ?? ranks.size;
}
