import { listAt } from '../../values/field.ts';
import { awsTypes } from '../iam/aws-types.ts';
import { ingressControllerOf } from '../objects/ingress-controller.ts';
import type { SeenObject } from '../objects/seen-object.ts';

/** Types of which there are few, or that several rules read in full. */
const wholeTypes: ReadonlySet<string> = new Set([
  'Application.argoproj.io',
  'AppProject.argoproj.io',
  'ApplicationSet.argoproj.io',
  'SecretStore.external-secrets.io',
  'ClusterSecretStore.external-secrets.io',
  'ClusterExternalSecret.external-secrets.io',
  ...awsTypes,
  'Namespace',
  'ResourceQuota',
  'LimitRange',
  'ServiceAccount',
  'CustomResourceDefinition.apiextensions.k8s.io',
  'ServiceMonitor.monitoring.coreos.com',
  'PodMonitor.monitoring.coreos.com',
  'PodDisruptionBudget.policy',
]);

/** What is kept whole; `undefined` for nearly all. */
export function wholeValueOf(object: SeenObject): SeenObject['value'] | undefined {
  return wholeTypes.has(object.type) || searches(object) || sharesBalancer(object) ? object.value : undefined;
}

/** By which Ingresses share a load balancer (AWS Load Balancer Controller pkg/ingress/group_loader.go). */
export const albGroup = 'alb.ingress.kubernetes.io/group.name';

function sharesBalancer(object: SeenObject): boolean {
  if (object.type !== 'Ingress.networking.k8s.io' || object.annotation(albGroup) === undefined) return false;
  return ingressControllerOf(object) === 'alb';
}

function searches({ type, value }: SeenObject): boolean {
  return type === 'ExternalSecret.external-secrets.io' && listAt(value, 'spec', 'dataFrom').length > 0;
}
