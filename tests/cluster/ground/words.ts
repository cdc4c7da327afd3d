import { at, conditionOf, listAt, type KubernetesObject } from './kubernetes-object.ts';

/** What a program that is not here would say of an object. */
export interface Word {
  readonly apiVersion: string;
  readonly kind: string;
  /** The status that it would give the object; `undefined` when it has said so already. */
  readonly statusFor: (object: KubernetesObject) => unknown;
}

/** Of kinds of which Argo CD waits for a word, and nobody in a ground gives it. */
export const words: readonly Word[] = [
  {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    statusFor: (object) =>
      at(object, 'status', 'loadBalancer', 'ingress') === undefined
        ? { loadBalancer: { ingress: [{ hostname: 'balancer.example.com' }] } }
        : undefined,
  },
  {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    statusFor: (object) =>
      at(object, 'status', 'parents', 0, 'conditions', 0, 'observedGeneration') === object.metadata.generation
        ? undefined
        : { parents: listAt(object, 'spec', 'parentRefs').map((parent) => accepted(parent, object)) },
  },
  {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    statusFor: (object) =>
      conditionOf(object, 'ScalingActive') === undefined
        ? {
            currentMetrics: [],
            currentReplicas: at(object, 'spec', 'minReplicas'),
            desiredReplicas: at(object, 'spec', 'minReplicas'),
            conditions: [
              condition('AbleToScale', 'ReadyForNewScale'),
              condition('ScalingActive', 'ValidMetricFound'),
              { ...condition('ScalingLimited', 'DesiredWithinRange'), status: 'False' },
            ],
          }
        : undefined,
  },
];

/** What the controller of a Gateway says of a route that it serves. */
function accepted(parentRef: unknown, { metadata }: KubernetesObject) {
  const conditions = ['Accepted', 'ResolvedRefs'].map((type) => ({
    ...condition(type, type),
    observedGeneration: metadata.generation,
  }));
  return { parentRef, controllerName: 'example.com/gateway', conditions };
}

function condition(type: string, reason: string) {
  return { type, status: 'True', reason, message: '', lastTransitionTime: new Date().toISOString() };
}
