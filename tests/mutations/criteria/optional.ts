import { type Criterion, isAt, isGone, isLeft } from './criterion.ts';

function optional(id: string, why: string, places: readonly RegExp[]): Criterion {
  return { id, why, holds: (mutation) => isGone(mutation) && isLeft(mutation) && isAt(mutation, places) };
}

/** What may be left out: the cluster takes it, and many leave it out on purpose. */
export const optionalParts: readonly Criterion[] = [
  optional('a program’s own, left out', 'what a program needs to be told and to mount, it alone knows', [
    / pod\.containers\[\]\.env(?:\[\](?:\.value|\.valueFrom)?)?$/,
    / pod\.containers\[\]\.(?:args|command)(?:\[\])?$/,
    /exec\.command\[\]$/,
    / pod\.volumes\[\]\.(?:secret|configMap)\.items(?:\[\])?$/,
    /ConfigMap data(?:\.[^.]+|\."[^"]+")?$/,
    / pod\.containers\[\]$/,
  ]),
  optional('care, left out', 'Kubernetes runs pods without it, less carefully', [
    / pod\.containers\[\]\.(?:readinessProbe|livenessProbe|startupProbe|lifecycle|securityContext|imagePullPolicy)$/,
    / pod\.(?:containers\[\]\.)?securityContext\.(?!.*type$)/,
    / pod\.containers\[\]\.resources(?:\.(?:requests|limits)(?:\.(?:cpu|memory))?)?$/,
    / pod\.(?:securityContext|tolerations|topologySpreadConstraints|automountServiceAccountToken)(?:\[\])?$/,
    / pod\.topologySpreadConstraints\[\]\.labelSelector$/,
    / pod\.(?:tolerations)\[\]\.effect$/,
    / pod\.volumes\[\]\.emptyDir\.sizeLimit$/,
    / pod\.(?:terminationGracePeriodSeconds|imagePullSecrets|initContainers)(?:\[\])?$/,
    /(?:Probe)\.(?:periodSeconds|timeoutSeconds|successThreshold|failureThreshold|initialDelaySeconds|httpGet\.path|httpGet\.scheme)$/,
    / pod\.containers\[\]\.volumeMounts\[\]\.readOnly$/,
    /(?:defaultMode|\.mode)$/,
    /ServiceAccount automountServiceAccountToken$/,
    / spec\.(?:replicas|strategy|updateStrategy|minReadySeconds|revisionHistoryLimit|podManagementPolicy|backoffLimit|suspend|concurrencyPolicy|timeZone)(?:\.\S+)?$/,
    / spec\.(?:jobTemplate\.spec\.)?(?:activeDeadlineSeconds|backoffLimit|ttlSecondsAfterFinished|startingDeadlineSeconds|persistentVolumeClaimRetentionPolicy)(?:\.\S+)?$/,
    / spec\.(?:successfulJobsHistoryLimit|failedJobsHistoryLimit)$/,
    /ExternalSecret\S* spec\.refreshInterval$/,
  ]),
  optional(
    'a protection, left out',
    'without it more is allowed, and the manifests do not say what was meant',
    [
      /NetworkPolicy\S* spec\.(?:\S+\.)?(?:policyTypes|ingress|egress|from|to|ports)(?:\[\])?$/,
      /NetworkPolicy\S* spec\.podSelector$/,
      /PodDisruptionBudget\S* spec\.(?:maxUnavailable|minAvailable|unhealthyPodEvictionPolicy)$/,
      /(?:Cluster)?SecretStore\S* spec\.conditions(?:\[\])?$/,
      /LimitRange spec\.limits\[\](?:\.max)?(?:\.memory)?$/,
      /ResourceQuota spec(?:\.hard(?:\..+)?)?$/,
      /Namespace metadata\.labels(?:\.|$)/,
      /HorizontalPodAutoscaler\S* spec\.(?:metrics(?:\[\])?|minReplicas)$/,
    ],
  ),
  optional(
    'of the traffic, left out',
    'an entry less serves less: what was meant to be served, the manifests do not say',
    [
      /Ingress\S* spec\.(?:rules\[\]|rules\[\]\.host|rules\[\]\.http|rules\[\]\.http\.paths\[\]|tls|tls\[\]|tls\[\]\.\w+|tls\[\]\.hosts\[\])$/,
      /HTTPRoute\S* spec\.(?:rules(?:\[\])?|hostnames(?:\[\])?|parentRefs(?:\[\])?|rules\[\]\.matches(?:\[\])?(?:\.path)?|rules\[\]\.backendRefs(?:\[\])?)$/,
      /HTTPRoute\S* spec\.parentRefs\[\]\.sectionName$/,
      /ServiceMonitor\S* spec\.endpoints\[\](?:\.(?:path|interval))?$/,
      /Role\S* rules(?:\[\](?:\.verbs\[\])?)?$/,
      /RoleBinding\S* subjects(?:\[\])?$/,
    ],
  ),
  optional(
    'how Argo CD syncs, left out',
    'by hand instead of by itself, once instead of again: Argo CD takes both',
    [
      /Application\S* spec\.syncPolicy\.(?:automated|automated\.\w+|retry\.refresh|retry\.backoff|retry\.backoff\.\w+|syncOptions|syncOptions\[\])$/,
      /Application\S* spec\.source\.directory$/,
      /Application\S* metadata\.finalizers(?:\[\])?$/,
      /AppProject\S* spec\.description$/,
      /hook-delete-policy"$/,
    ],
  ),
  {
    id: 'automated by its defaults',
    why: 'Argo CD writes an empty automated back as it is: it syncs by itself, and neither prunes nor heals',
    holds: ({ place, kind }) =>
      /Application\S* spec\.syncPolicy\.automated$/.test(place) && kind === 'empty a value',
  },
];
