import type { k8s } from 'cdk8s-plus-28';
import type { ServiceModel } from '../../environments/model.ts';
import type { WorkloadModel } from '../../environments/pod-model.ts';
import type { Plain } from '../plain.ts';
import type { SecretHandles } from '../secrets/secret-handle.ts';
import { jobSpec } from './job.ts';

type Settings = Extract<WorkloadModel, { kind: 'CronJob' }>['settings'];

/** Pods that run to an end, again and again. */
export function cronJobSpec(
  service: ServiceModel,
  settings: Settings,
  handles: SecretHandles,
): Plain<k8s.CronJobSpec> {
  const { schedule, timeZone, concurrencyPolicy, suspend, startingDeadlineSeconds } = settings;
  const { successfulJobsHistoryLimit, failedJobsHistoryLimit, ttlSecondsAfterFinished } = settings;
  return {
    schedule,
    timeZone,
    concurrencyPolicy,
    suspend,
    startingDeadlineSeconds,
    successfulJobsHistoryLimit,
    failedJobsHistoryLimit,
    jobTemplate: {
      metadata: { labels: service.objectLabels },
      spec: { ...jobSpec(service, settings, handles), ttlSecondsAfterFinished },
    },
  };
}
