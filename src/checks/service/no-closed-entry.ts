import type { ServiceModel } from '../../../environments/model.ts';
import type { ServiceRule } from '../service-rule.ts';

/** Kubernetes docs, Network Policies: a namespaceSelector is for pods. The nodes of a load balancer are none, and what they pass on has their address or its sender's. */
export const noClosedEntry: ServiceRule = {
  id: 'no-closed-entry',
  level: 'default',
  rows: [],
  why: 'what comes through a load balancer of AWS has an address, and no namespace: where entryFrom names namespaces alone, neither requests nor health checks arrive',
  check: (service, { networkPolicies: { enforce, entryFrom } }) => {
    const balancer = balancerOf(service);
    if (!enforce || balancer === undefined) return [];
    if (entryFrom === undefined || entryFrom.some(({ cidr }) => cidr !== undefined)) return [];
    return [
      {
        path: balancer.path,
        what: `makes ${balancer.what}, which is in no namespace, and networkPolicies.entryFrom names nothing else`,
        help: 'let entryFrom name the subnets of the load balancers too: { cidr: <its range> }',
      },
    ];
  },
};

function balancerOf({ ingress, service }: ServiceModel) {
  if (ingress?.class === 'alb') return { path: ['ingress', 'class'], what: 'an ALB' };
  return service.type === 'LoadBalancer' ? { path: ['service', 'type'], what: 'a load balancer' } : undefined;
}
