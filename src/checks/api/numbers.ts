import { placesOf } from './of-kinds.ts';

/** The least and the most that a field takes. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
  /** Whether a share of all may stand there instead, as text such as 25%. */
  readonly orShare?: true;
}

const most32 = 2_147_483_647;
const port: Bounds = { least: 1, most: 65_535 };
const count: Bounds = { least: 0, most: most32 };
const amount: Bounds = { ...count, orShare: true };
const one: Bounds = { least: 1, most: most32 };
const id: Bounds = { least: 0, most: most32 };
/** As YAML's octal 0777 comes out. */
const mode: Bounds = { least: 0, most: 511 };
const long: Bounds = { least: 0, most: Number.MAX_SAFE_INTEGER };

function ofProbe(name: string, successes: Bounds): Readonly<Record<string, Bounds>> {
  return {
    [`${name}.initialDelaySeconds`]: count,
    [`${name}.periodSeconds`]: count,
    [`${name}.timeoutSeconds`]: count,
    [`${name}.failureThreshold`]: count,
    [`${name}.successThreshold`]: successes,
    [`${name}.httpGet.port`]: port,
    [`${name}.tcpSocket.port`]: port,
    [`${name}.grpc.port`]: port,
  };
}

/** 0 is read as the default, and a probe that only one success ends takes no other number (k8s pkg/apis/core/validation, validateProbe). */
const once: Bounds = { least: 0, most: 1 };

/** What Kubernetes' own kinds take, held by hand in k8s pkg/apis/*\/validation. */
export const numbers = placesOf<Bounds>({
  containers: {
    'ports[].containerPort': port,
    'ports[].hostPort': port,
    'securityContext.runAsUser': id,
    'securityContext.runAsGroup': id,
    'lifecycle.preStop.sleep.seconds': long,
    'lifecycle.postStart.sleep.seconds': long,
    ...ofProbe('startupProbe', once),
    ...ofProbe('livenessProbe', once),
    ...ofProbe('readinessProbe', count),
  },
  pods: {
    terminationGracePeriodSeconds: long,
    activeDeadlineSeconds: one,
    'securityContext.runAsUser': id,
    'securityContext.runAsGroup': id,
    'securityContext.fsGroup': id,
    'topologySpreadConstraints[].maxSkew': one,
    'volumes[].secret.defaultMode': mode,
    'volumes[].secret.items[].mode': mode,
    'volumes[].configMap.defaultMode': mode,
    'volumes[].configMap.items[].mode': mode,
    'volumes[].projected.defaultMode': mode,
  },
  Service: { 'spec.ports[].port': port, 'spec.ports[].targetPort': port, 'spec.ports[].nodePort': port },
  'Deployment.apps': {
    'spec.replicas': count,
    'spec.minReadySeconds': count,
    'spec.progressDeadlineSeconds': count,
    'spec.strategy.rollingUpdate.maxSurge': amount,
    'spec.strategy.rollingUpdate.maxUnavailable': amount,
    'spec.revisionHistoryLimit': count,
  },
  'StatefulSet.apps': {
    'spec.replicas': count,
    'spec.minReadySeconds': count,
    'spec.revisionHistoryLimit': count,
  },
  'DaemonSet.apps': {
    'spec.minReadySeconds': count,
    'spec.revisionHistoryLimit': count,
    'spec.updateStrategy.rollingUpdate.maxUnavailable': amount,
  },
  'Job.batch': {
    'spec.backoffLimit': count,
    'spec.parallelism': count,
    'spec.completions': count,
    'spec.activeDeadlineSeconds': long,
    'spec.ttlSecondsAfterFinished': count,
  },
  'CronJob.batch': {
    'spec.startingDeadlineSeconds': long,
    'spec.successfulJobsHistoryLimit': count,
    'spec.failedJobsHistoryLimit': count,
    'spec.jobTemplate.spec.backoffLimit': count,
    'spec.jobTemplate.spec.parallelism': count,
    'spec.jobTemplate.spec.completions': count,
    'spec.jobTemplate.spec.activeDeadlineSeconds': long,
    'spec.jobTemplate.spec.ttlSecondsAfterFinished': count,
  },
  'Ingress.networking.k8s.io': { 'spec.rules[].http.paths[].backend.service.port.number': port },
  'NetworkPolicy.networking.k8s.io': {
    'spec.ingress[].ports[].port': port,
    'spec.egress[].ports[].port': port,
    'spec.ingress[].ports[].endPort': port,
    'spec.egress[].ports[].endPort': port,
  },
  'PodDisruptionBudget.policy': { 'spec.minAvailable': amount, 'spec.maxUnavailable': amount },
  'HorizontalPodAutoscaler.autoscaling': {
    // 0 takes a feature gate that clusters seldom have.
    'spec.minReplicas': count,
    'spec.maxReplicas': one,
    'spec.metrics[].resource.target.averageUtilization': one,
  },
});
