import type { k8s } from 'cdk8s-plus-28';
import type { ServiceModel } from '../../environments/model.ts';
import type { WorkloadModel } from '../../environments/pod-model.ts';
import type { Plain } from '../plain.ts';
import type { SecretHandles } from '../secrets/secret-handle.ts';
import { podTemplate } from './pod-template.ts';

type Settings = Extract<WorkloadModel, { kind: 'Deployment' }>['settings'];

/** Pods that are alike, replaced bit by bit. */
export function deploymentSpec(
  service: ServiceModel,
  settings: Settings,
  handles: SecretHandles,
): Plain<k8s.DeploymentSpec> {
  const { minReadySeconds, progressDeadlineSeconds, revisionHistoryLimit } = settings;
  return {
    replicas: service.replicas,
    revisionHistoryLimit,
    strategy: strategy(settings),
    minReadySeconds,
    progressDeadlineSeconds,
    selector: { matchLabels: service.selector },
    template: podTemplate(service, handles),
  };
}

/** Kubernetes' own strategy, 25% more and less, need not be said. */
function strategy({
  strategy: type,
  maxSurge,
  maxUnavailable,
}: Settings): Plain<k8s.DeploymentStrategy> | undefined {
  if (type === 'Recreate') return { type };
  return maxSurge === undefined && maxUnavailable === undefined
    ? undefined
    : { type, rollingUpdate: { maxSurge, maxUnavailable } };
}
