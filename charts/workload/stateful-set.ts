import type { k8s } from 'cdk8s-plus-28';
import type { ServiceModel } from '../../environments/model.ts';
import type { WorkloadModel } from '../../environments/pod-model.ts';
import type { Plain } from '../plain.ts';
import type { SecretHandles } from '../secrets/secret-handle.ts';
import { governingService } from './governing-service.ts';
import { podTemplate } from './pod-template.ts';
import { volumeClaimTemplate } from './volume-claim-template.ts';

type Settings = Extract<WorkloadModel, { kind: 'StatefulSet' }>['settings'];

/** Pods with names and volumes of their own. */
export function statefulSetSpec(
  service: ServiceModel,
  settings: Settings,
  handles: SecretHandles,
): Plain<k8s.StatefulSetSpec> {
  const { podManagementPolicy, updateStrategy, minReadySeconds, revisionHistoryLimit, volumeClaimRetention } =
    settings;
  return {
    replicas: service.replicas,
    revisionHistoryLimit,
    serviceName: governingService(service) ?? '',
    podManagementPolicy,
    updateStrategy: { type: updateStrategy },
    minReadySeconds,
    persistentVolumeClaimRetentionPolicy: volumeClaimRetention,
    selector: { matchLabels: service.selector },
    template: podTemplate(service, handles),
    volumeClaimTemplates: claims(settings),
  };
}

function claims({
  volumeClaims,
}: Settings): readonly Plain<k8s.KubePersistentVolumeClaimProps>[] | undefined {
  const all = Object.entries(volumeClaims).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return all.length === 0 ? undefined : all.map(([name, claim]) => volumeClaimTemplate(name, claim));
}
