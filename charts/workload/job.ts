import type { k8s } from 'cdk8s-plus-28';
import type { Job } from '../../environments/job.ts';
import type { ServiceModel } from '../../environments/model.ts';
import type { Plain } from '../plain.ts';
import type { SecretHandles } from '../secrets/secret-handle.ts';
import { podTemplate } from './pod-template.ts';

/** Pods that run to an end. */
export function jobSpec(
  service: ServiceModel,
  { backoffLimit, activeDeadlineSeconds, completions, parallelism, restartPolicy }: Job,
  handles: SecretHandles,
): Plain<k8s.JobSpec> {
  return {
    backoffLimit,
    activeDeadlineSeconds,
    completions,
    parallelism,
    template: podTemplate(service, handles, restartPolicy),
  };
}
