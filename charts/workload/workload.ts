import type { Construct } from 'constructs';
import type { ServiceModel } from '../../environments/model.ts';
import { ManifestObject } from '../manifest-object.ts';
import type { SecretHandles } from '../secrets/secret-handle.ts';
import { cronJobSpec } from './cron-job.ts';
import { daemonSetSpec } from './daemon-set.ts';
import { deploymentSpec } from './deployment.ts';
import { jobSpec } from './job.ts';
import { restartAnnotations } from './restart-annotations.ts';
import { statefulSetSpec } from './stateful-set.ts';

/** A Job's pods are immutable: what changes is made anew, and so it runs once for each change (rule G2). */
const runAgain = { 'argocd.argoproj.io/sync-options': 'Force=true,Replace=true' } as const;

/** Renders what runs the service's pods. */
export function workload(scope: Construct, service: ServiceModel, handles: SecretHandles): void {
  const { kind } = service.workload;
  new ManifestObject(scope, 'workload', {
    apiVersion: kind === 'CronJob' || kind === 'Job' ? 'batch/v1' : 'apps/v1',
    kind,
    metadata: {
      name: service.name,
      namespace: service.namespace,
      labels: service.objectLabels,
      annotations: { ...ownAnnotations(kind, handles), ...service.annotations },
    },
    spec: spec(service, handles),
  });
}

/** Each new run reads the newest values: nobody has to restart it. */
function ownAnnotations(
  kind: ServiceModel['workload']['kind'],
  handles: SecretHandles,
): Readonly<Record<string, string>> {
  if (kind === 'CronJob') return {};
  return kind === 'Job' ? runAgain : restartAnnotations(handles);
}

function spec(service: ServiceModel, handles: SecretHandles): object {
  const { workload: given } = service;
  switch (given.kind) {
    case 'Deployment':
      return deploymentSpec(service, given.settings, handles);
    case 'StatefulSet':
      return statefulSetSpec(service, given.settings, handles);
    case 'DaemonSet':
      return daemonSetSpec(service, given.settings, handles);
    case 'CronJob':
      return cronJobSpec(service, given.settings, handles);
    case 'Job':
      return jobSpec(service, given.settings, handles);
  }
}
