import { z } from 'zod';
import { Annotations, Cidr, DnsLabel, labelKey } from './formats.ts';

/** The Kubernetes Service in front of the pods; there is none without ports. */
export const KubernetesService = z
  .strictObject({
    /** Whether there is a Service at all. */
    create: z.boolean().default(true),
    /** The name of the Kubernetes Service. Default: the service's name. */
    name: DnsLabel.optional(),
    /** Who can reach it: the cluster, whoever reaches a node, or a load balancer of its own. */
    type: z.enum(['ClusterIP', 'NodePort', 'LoadBalancer']).default('ClusterIP'),
    /** No address of its own: its name answers with the addresses of the pods. Immutable once deployed (rule G4). */
    headless: z.boolean().default(false),
    /** The controller of the load balancer, such as service.k8s.aws/nlb; names without a prefix are the users'. Default: the cluster's. */
    loadBalancerClass: z
      .string()
      .regex(labelKey, 'expected a class such as service.k8s.aws/nlb or internal-vip')
      .optional(),
    /** Who may reach the load balancer. Default: everybody. */
    loadBalancerSourceRanges: z.array(Cidr).min(1).optional(),
    /** Local: only to pods of the node that was asked, and the sender's address is kept. */
    externalTrafficPolicy: z.enum(['Cluster', 'Local']).optional(),
    /** ClientIP: one sender reaches one pod. */
    sessionAffinity: z.enum(['None', 'ClientIP']).default('None'),
    /** Annotations of the Service, read by load balancer controllers for instance. */
    annotations: Annotations.default({}),
  })
  .refine(({ headless, type }) => !headless || type === 'ClusterIP', {
    path: ['headless'],
    error: 'belongs to type ClusterIP',
  })
  .refine(({ headless, sessionAffinity }) => !headless || sessionAffinity === 'None', {
    path: ['sessionAffinity'],
    error: 'a headless Service leads nobody anywhere: its clients choose the pod themselves',
  })
  .refine(({ type, loadBalancerClass }) => type === 'LoadBalancer' || loadBalancerClass === undefined, {
    path: ['loadBalancerClass'],
    error: 'belongs to type LoadBalancer',
  })
  .refine(({ type, loadBalancerSourceRanges: ranges }) => type === 'LoadBalancer' || ranges === undefined, {
    path: ['loadBalancerSourceRanges'],
    error: 'belongs to type LoadBalancer',
  })
  .refine(({ type, externalTrafficPolicy }) => type !== 'ClusterIP' || externalTrafficPolicy === undefined, {
    path: ['externalTrafficPolicy'],
    error: 'belongs to the types NodePort and LoadBalancer',
  });
