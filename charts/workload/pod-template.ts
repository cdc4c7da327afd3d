import type { k8s } from 'cdk8s-plus-28';
import type { ServiceModel } from '../../environments/model.ts';
import type { Plain } from '../plain.ts';
import { container } from './container.ts';
import type { SecretHandles } from '../secrets/secret-handle.ts';

/** The pods of a service: one container, its secrets' volumes, and a security context that leaves nothing to the cluster's defaults. */
export function podTemplate(service: ServiceModel, handles: SecretHandles): Plain<k8s.PodTemplateSpec> {
  return {
    metadata: {
      labels: service.podLabels,
      annotations: Object.keys(service.podAnnotations).length === 0 ? undefined : service.podAnnotations,
    },
    spec: {
      serviceAccountName: service.serviceAccountName,
      automountServiceAccountToken: service.serviceAccount.automountToken,
      securityContext: securityContext(service),
      containers: [container(service, handles)],
      volumes: volumes(service, handles),
    },
  };
}

function securityContext({ podSecurityContext: given }: ServiceModel): Plain<k8s.PodSecurityContext> {
  return { ...given, seccompProfile: { type: given.seccompProfile } };
}

function volumes(service: ServiceModel, handles: SecretHandles): readonly Plain<k8s.Volume>[] | undefined {
  const all: Plain<k8s.Volume>[] = [];
  for (const { volume } of handles.values()) if (volume !== undefined) all.push(volume.source);
  for (const [name, { emptyDir }] of Object.entries(service.volumes)) all.push({ name, emptyDir });
  if (all.length > 1) all.sort(byName);
  return all.length === 0 ? undefined : all;
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : 1;
}
