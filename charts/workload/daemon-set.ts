import type { k8s } from 'cdk8s-plus-28';
import type { ServiceModel } from '../../environments/model.ts';
import type { WorkloadModel } from '../../environments/pod-model.ts';
import type { Plain } from '../plain.ts';
import type { SecretHandles } from '../secrets/secret-handle.ts';
import { podTemplate } from './pod-template.ts';

type Settings = Extract<WorkloadModel, { kind: 'DaemonSet' }>['settings'];

/** One pod on every node. */
export function daemonSetSpec(
  service: ServiceModel,
  { updateStrategy: type, maxSurge, maxUnavailable, minReadySeconds, revisionHistoryLimit }: Settings,
  handles: SecretHandles,
): Plain<k8s.DaemonSetSpec> {
  const isUsual = maxSurge === undefined && maxUnavailable === undefined;
  return {
    revisionHistoryLimit,
    updateStrategy: { type, rollingUpdate: isUsual ? undefined : { maxSurge, maxUnavailable } },
    minReadySeconds,
    selector: { matchLabels: service.selector },
    template: podTemplate(service, handles),
  };
}
