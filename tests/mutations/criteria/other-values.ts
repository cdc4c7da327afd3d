import {
  anyText,
  arn,
  boolean,
  cidr,
  count,
  countOrShare,
  cron,
  dnsName,
  duration,
  image,
  interval,
  label,
  oneOf,
  path,
  port,
  quantity,
  secretKey,
  variable,
  whole,
  type Form,
} from './forms.ts';
import { at } from '../edit.ts';
import type { Mutation } from '../mutation.ts';
import { type Criterion, isChanged } from './criterion.ts';

/** A place, and what it may well hold. */
type Free = readonly [place: RegExp, form: Form];

function free(id: string, why: string, places: readonly Free[]): Criterion {
  return {
    id,
    why,
    holds: (mutation) =>
      isChanged(mutation) &&
      places.some(([place, form]) => place.test(mutation.place) && form(mutation.after)),
  };
}

const protocols = oneOf('TCP', 'UDP', 'SCTP');

/** Another value of the same form, where any value of that form is somebody's configuration. */
export const otherValues: readonly Criterion[] = [
  free('a program’s own', 'what a program is told, runs as, reads and mounts where, it alone knows', [
    [/ pod\.containers\[\]\.env\[\]\.value$/, anyText],
    [/ pod\.containers\[\]\.env\[\]\.name$/, variable],
    [/ pod\.containers\[\]\.(?:args|command)\[\]$/, anyText],
    [/(?:Probe|preStop|postStart)\.exec\.command\[\]$/, anyText],
    [/ pod\.containers\[\]\.image$/, image],
    [/ pod\.containers\[\]\.volumeMounts\[\]\.mountPath$/, path],
    [/ pod\.volumes\[\]\..*items\[\]\.path$/, secretKey],
    [/httpGet\.path$/, path],
    [/fieldRef\.fieldPath$/, oneOf('metadata.name', 'spec.nodeName', 'status.podIP')],
    [/ConfigMap data\./, anyText],
  ]),
  free('an amount', 'how much, how often, how long: any amount within the bounds is somebody’s choice', [
    [/ResourceQuota spec\.hard\./, quantity],
    [/LimitRange spec\.limits\[\]\..*(?:cpu|memory)$/, quantity],
    [/(?:storage|sizeLimit)$/, quantity],
    [/ spec\.(?:replicas|revisionHistoryLimit)$/, count],
    // No longer than a rollout may take.
    [/ spec\.minReadySeconds$/, whole(0, 599)],
    [/ spec\.(?:jobTemplate\.spec\.)?(?:backoffLimit|ttlSecondsAfterFinished)$/, count],
    [/ spec\.(?:successfulJobsHistoryLimit|failedJobsHistoryLimit)$/, count],
    [
      /(?:readinessProbe|livenessProbe|startupProbe)\.(?:periodSeconds|timeoutSeconds|initialDelaySeconds|failureThreshold)$/,
      count,
    ],
    [/readinessProbe\.successThreshold$/, count],
    [/(?:livenessProbe|startupProbe)\.successThreshold$/, whole(0, 1)],
    [/maxSkew$/, whole(1, 2_147_483_647)],
    [/(?:maxSurge|minAvailable)$/, countOrShare],
    [/maxUnavailable$/, (value) => countOrShare(value) && value !== 0],
    [/terminationGracePeriodSeconds$/, whole(0, Number.MAX_SAFE_INTEGER)],
    [/HorizontalPodAutoscaler\.autoscaling spec\.maxReplicas$/, whole(1, 2_147_483_647)],
    [/averageUtilization$/, whole(1, 2_147_483_647)],
    [/(?:runAsUser|runAsGroup|fsGroup)$/, count],
    [/backendRefs\[\]\.weight$/, whole(0, 1_000_000)],
    [/ spec\.schedule$/, cron],
    [/retry\.limit$/, (value) => whole(-2_147_483_648, Number.MAX_SAFE_INTEGER)(value) && value !== 0],
    [/retry\.backoff\.factor$/, whole(1, Number.MAX_SAFE_INTEGER)],
    [/retry\.backoff\.(?:duration|maxDuration)$/, duration],
    [
      / spec\.(?:jobTemplate\.spec\.)?(?:startingDeadlineSeconds|activeDeadlineSeconds)$/,
      whole(0, Number.MAX_SAFE_INTEGER),
    ],
    [/ExternalSecret\S* spec\.refreshInterval$/, interval],
    [/(?:defaultMode|mode)$/, whole(0, 511)],
    [
      /ServiceMonitor\S* spec\.endpoints\[\]\.interval$/,
      (value) => duration(value) && !/^\d+$/.test(String(value)),
    ],
  ]),
  free('a word of several', 'every one of these words is right somewhere', [
    [/imagePullPolicy$/, oneOf('Always', 'IfNotPresent', 'Never')],
    [/NetworkPolicy\S* .*\.protocol$/, protocols],
    [/Service spec\.type$/, oneOf('ClusterIP', 'NodePort', 'LoadBalancer')],
    [/pathType$/, oneOf('Exact', 'Prefix', 'ImplementationSpecific')],
    [/matches\[\]\.path\.type$/, oneOf('Exact', 'PathPrefix', 'RegularExpression')],
    [/seccompProfile\.type$/, oneOf('RuntimeDefault', 'Unconfined')],
    [/httpGet\.scheme$/, oneOf('HTTP', 'HTTPS')],
    [/tolerations\[\]\.effect$/, oneOf('NoSchedule', 'NoExecute', 'PreferNoSchedule')],
    [/tolerations\[\]\.key$/, label],
    [/accessModes\[\]$/, oneOf('ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod')],
    [/whenUnsatisfiable$/, oneOf('ScheduleAnyway', 'DoNotSchedule')],
    [/(?:Job|CronJob)\.batch pod\.restartPolicy$/, oneOf('Never', 'OnFailure')],
    [/concurrencyPolicy$/, oneOf('Allow', 'Forbid', 'Replace')],
    [/(?:StatefulSet|DaemonSet)\.apps spec\.updateStrategy\.type$/, oneOf('RollingUpdate', 'OnDelete')],
    [/persistentVolumeClaimRetentionPolicy\.\w+$/, oneOf('Retain', 'Delete')],
    [/unhealthyPodEvictionPolicy$/, oneOf('IfHealthyBudget', 'AlwaysAllow')],
    [/policyTypes\[\]$/, oneOf('Ingress', 'Egress')],
    [
      /Job\.batch metadata\.annotations\."argocd\.argoproj\.io\/hook"$/,
      oneOf('Sync', 'PostSync', 'SyncFail', 'Skip'),
    ],
    [/hook-delete-policy"$/, oneOf('BeforeHookCreation', 'HookSucceeded', 'HookFailed')],
    [/spec\.target\.template\.mergePolicy$/, oneOf('Replace', 'Merge')],
    [/remoteRef\.conversionStrategy$/, oneOf('Default', 'Unicode')],
    [/remoteRef\.decodingStrategy$/, oneOf('None', 'Base64', 'Base64URL')],
    [/spec\.target\.creationPolicy$/, oneOf('Owner', 'Orphan')],
    [
      /Application\S* spec\.syncPolicy\.syncOptions\[\]$/,
      oneOf('ServerSideApply=true', 'Replace=true', 'PruneLast=true', 'Prune=false'),
    ],
  ]),
  free('a switch', 'either is somebody’s choice, and the cluster takes both', [
    [/automountServiceAccountToken$/, boolean],
    [
      /(?:allowPrivilegeEscalation|readOnlyRootFilesystem|runAsNonRoot|volumeMounts\[\]\.readOnly|suspend)$/,
      boolean,
    ],
  ]),
  free('a name outside', 'where the world finds it, and what it may reach, is decided elsewhere', [
    [/Ingress\S* spec\.(?:rules\[\]\.host|tls\[\]\.hosts\[\])$/, dnsName],
    [/HTTPRoute\S* spec\.hostnames\[\]$/, dnsName],
    [/Ingress\S* .*paths\[\]\.path$/, path],
    [/HTTPRoute\S* .*path\.value$/, path],
    [/ServiceMonitor\S* spec\.endpoints\[\]\.path$/, path],
    [/ipBlock\.cidr$/, cidr],
    [/NetworkPolicy\S* .*ports\[\]\.port$/, port],
    [/eks\.amazonaws\.com\/role-arn"$/, arn],
    [/AppProject\S* spec\.description$/, anyText],
    [/ServiceMonitor\S* spec\.endpoints\[\]\.path$/, path],
  ]),
  {
    id: 'a least number of pods',
    why: 'how many pods there are at least, up to the most, is somebody’s choice',
    holds: (mutation) => {
      if (!mutation.place.endsWith('spec.minReplicas') || !isChanged(mutation) || !count(mutation.after))
        return false;
      const most = at(mutation.value, ['spec', 'maxReplicas']);
      return typeof most === 'number' && Number(mutation.after) <= most;
    },
  },
  {
    id: 'an amount of a container',
    why: 'how much a container asks for, up to its limit, is somebody’s choice',
    holds: (mutation) =>
      / pod\.containers\[\]\.resources\.(?:requests|limits)\.(?:cpu|memory)$/.test(mutation.place) &&
      isChanged(mutation) &&
      quantity(mutation.after) &&
      isWithinLimit(mutation),
  },
];

/** Whether the container still asks for no more than its limit. */
function isWithinLimit({ value, path: place }: Mutation): boolean {
  const resource = String(place.at(-1));
  const resources = place.slice(0, -2);
  const [request, limit] = ['requests', 'limits'].map((list) => at(value, [...resources, list, resource]));
  if (request === undefined || limit === undefined) return true;
  return bytes(request) <= bytes(limit);
}

function bytes(text: unknown): number {
  const [, number = '', unit = ''] = /^([\d.]+)(\D*)$/.exec(String(text)) ?? [];
  return Number(number) * (units[unit] ?? 1);
}

const units: Readonly<Record<string, number>> = {
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};
