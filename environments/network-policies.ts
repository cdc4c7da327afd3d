import { z } from 'zod';
import { Cidr, DnsLabel } from './formats.ts';

/** Somebody outside the services of the environment: exactly one of the two. */
const Peer = z
  .strictObject({
    /** All pods of a namespace, such as that of the ingress controller. */
    namespace: DnsLabel.optional(),
    /** Addresses, such as those of the subnets that load balancers live in. */
    cidr: Cidr.optional(),
  })
  .refine(
    ({ namespace, cidr }) => (namespace === undefined) !== (cidr === undefined),
    'expected exactly one of namespace and cidr',
  );

/** Which connections the pods of an environment may have. */
export const NetworkPolicies = z
  .strictObject({
    /** Whether pods are closed to everything that no need, Ingress, route, load balancer or monitor asks for. */
    enforce: z.boolean().default(false),
    /** Whether they may reach nothing but DNS and what they need, either: AWS and the Kubernetes API are needs then, too. */
    egress: z.boolean().default(false),
    /** Who may reach the ports that an Ingress, a route or a load balancer opens. Default: everybody. */
    entryFrom: z.array(Peer).min(1).optional(),
    /** Who may read metrics. Default: everybody. */
    monitoringFrom: z.array(Peer).min(1).optional(),
  })
  .refine(({ enforce, egress }) => enforce || !egress, {
    path: ['egress'],
    error: 'is of no effect without enforce: true',
  });
export type NetworkPolicies = Readonly<z.output<typeof NetworkPolicies>>;
