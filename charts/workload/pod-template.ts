import type { k8s } from 'cdk8s-plus-28';
import type { ServiceModel } from '../../environments/model.ts';
import type { Plain } from '../plain.ts';
import { handleOf, type SecretHandles } from '../secrets/secret-handle.ts';
import { configChecksum } from './config-checksum.ts';
import { container } from './container.ts';
import { podVolumes, volumeSources } from './pod-volumes.ts';
import { tolerations, topologySpread } from './scheduling.ts';

/**
 * The pods of a service: its container, those before and beside it, the volumes of all, and a security context that leaves nothing to the
 * cluster's defaults.
 */
export function podTemplate(
  service: ServiceModel,
  handles: SecretHandles,
  restartPolicy?: 'Never' | 'OnFailure',
): Plain<k8s.PodTemplateSpec> {
  const volumes = podVolumes(service, handles);
  const configNames = new Map(service.config.map(({ name, objectName }) => [name, objectName]));
  const parts = { handles, configNames, volumes };
  const { initContainers } = service;
  return {
    metadata: { labels: service.podLabels, annotations: annotations(service) },
    spec: {
      serviceAccountName: service.serviceAccountName,
      automountServiceAccountToken: service.serviceAccount.automountToken,
      restartPolicy,
      terminationGracePeriodSeconds: service.terminationGracePeriodSeconds,
      priorityClassName: service.priorityClassName,
      nodeSelector: Object.keys(service.nodeSelector).length === 0 ? undefined : service.nodeSelector,
      tolerations: tolerations(service),
      topologySpreadConstraints: topologySpread(service),
      imagePullSecrets: imagePullSecrets(service, handles),
      securityContext: securityContext(service),
      initContainers:
        initContainers.length === 0 ? undefined : initContainers.map((each) => container(each, parts)),
      containers: [container(service, parts)],
      volumes: volumeSources(volumes),
    },
  };
}

function annotations(service: ServiceModel): Readonly<Record<string, string>> | undefined {
  const all = { ...configChecksum(service), ...service.podAnnotations };
  return Object.keys(all).length === 0 ? undefined : all;
}

function imagePullSecrets(
  { imagePullSecrets: given }: ServiceModel,
  handles: SecretHandles,
): readonly Plain<k8s.LocalObjectReference>[] | undefined {
  if (given.length === 0) return undefined;
  return given.map(({ secret, name }) => ({
    name: secret === undefined ? name : handleOf(handles, secret).secretName,
  }));
}

function securityContext({ podSecurityContext: given }: ServiceModel): Plain<k8s.PodSecurityContext> {
  return { ...given, seccompProfile: { type: given.seccompProfile } };
}
