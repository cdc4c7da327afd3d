import type { Construct } from 'constructs';
import type { k8s } from 'cdk8s-plus-28';
import type { ServiceModel } from '../environments/model.ts';
import { ManifestObject } from './manifest-object.ts';
import type { Plain } from './plain.ts';

/** Renders how many pods may go when nodes are drained. */
export function disruptionBudget(scope: Construct, service: ServiceModel): void {
  const { podDisruptionBudget, name, namespace, selector, objectLabels: labels } = service;
  if (podDisruptionBudget === undefined) return;
  new ManifestObject(scope, 'disruption-budget', {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name, namespace, labels },
    spec: {
      ...podDisruptionBudget,
      selector: { matchLabels: selector },
    } satisfies Plain<k8s.PodDisruptionBudgetSpec>,
  });
}
