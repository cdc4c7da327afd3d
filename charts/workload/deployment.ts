import type { Construct } from 'constructs';
import type { k8s } from 'cdk8s-plus-28';
import type { ServiceModel } from '../../environments/model.ts';
import { ManifestObject } from '../manifest-object.ts';
import type { Plain } from '../plain.ts';
import type { SecretHandles } from '../secrets/secret-handle.ts';
import { podTemplate } from './pod-template.ts';

/** Renders the Deployment that runs the service's pods. */
export function deployment(scope: Construct, service: ServiceModel, handles: SecretHandles): void {
  new ManifestObject(scope, 'deployment', {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      name: service.name,
      namespace: service.namespace,
      labels: service.objectLabels,
      annotations: { ...restartAnnotations(handles), ...service.annotations },
    },
    spec: {
      replicas: service.replicas,
      selector: { matchLabels: service.selector },
      template: podTemplate(service, handles),
    } satisfies Plain<k8s.DeploymentSpec>,
  });
}

/** One annotation of each kind, naming all that restart the pods, sorted. */
function restartAnnotations(handles: SecretHandles): Record<string, string> {
  const names: Record<string, string[]> = {};
  for (const { restart } of handles.values())
    if (restart !== undefined) (names[restart.annotation] ??= []).push(restart.name);
  const annotations: Record<string, string> = {};
  for (const [annotation, list] of Object.entries(names)) annotations[annotation] = list.toSorted().join(',');
  return annotations;
}
