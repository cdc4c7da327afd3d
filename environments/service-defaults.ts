import { z } from 'zod';
import { ImageSource } from './image.ts';
import { ServiceFields } from './service.ts';

const { resources, labels, podAnnotations, nodeSelector, tolerations, topologySpreadConstraints } =
  ServiceFields.shape;
const { priorityClassName, imagePullSecrets, podSecurityContext, securityContext } = ServiceFields.shape;
const { terminationGracePeriodSeconds, lifecycle } = ServiceFields.shape;

/**
 * What every service of an environment begins with: its base is laid over it, and its overlay over both. Only what fits every kind of
 * workload; a service removes one with null.
 */
export const ServiceDefaults = z.strictObject({
  /** What the images of all services have in common. */
  image: ImageSource.optional(),
  resources: resources.optional(),
  labels: labels.optional(),
  podAnnotations: podAnnotations.optional(),
  nodeSelector: nodeSelector.optional(),
  tolerations: tolerations.optional(),
  topologySpreadConstraints: topologySpreadConstraints.optional(),
  priorityClassName,
  imagePullSecrets: imagePullSecrets.optional(),
  podSecurityContext: podSecurityContext.optional(),
  securityContext: securityContext.optional(),
  terminationGracePeriodSeconds,
  lifecycle: lifecycle.optional(),
});
