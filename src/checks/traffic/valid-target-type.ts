import { albTargetType } from '../kept/serving.ts';
import type { RelationRule } from '../relation-rule.ts';

const onNodes: ReadonlySet<string | undefined> = new Set(['NodePort', 'LoadBalancer']);

/** AWS Load Balancer Controller pkg/backend/endpoint_resolver.go ResolveNodePortEndpoints: "service type must be either 'NodePort' or 'LoadBalancer'". */
export const validTargetType: RelationRule = {
  id: 'valid-target-type',
  level: 'default',
  rows: [],
  why: 'an ALB reaches nodes by a port of theirs, which only Services of type NodePort or LoadBalancer have: no target is ever registered, and every request is answered with 503',
  help: 'send to the pods, by the target type ip, or give the Service the type NodePort',
  check: (objects, _, say) => {
    const said = new Set<string>();
    for (const { object, need } of objects.needsOfType('Service')) {
      if (need.byNodes !== true) continue;
      const service = objects.find('Service', object.namespace, need.name)?.serving;
      if (service === undefined || onNodes.has(service.type)) continue;
      if ((service.targetType ?? 'instance') !== 'instance') continue;
      const what = `is instance, and the Service ${need.name} is of type ${service.type ?? 'ClusterIP'}`;
      // Several paths lead to one Service.
      const id = `${object.namespace ?? ''}/${object.name} ${need.name}`;
      if (!said.has(id)) say(object, ['metadata', 'annotations', albTargetType], what);
      said.add(id);
    }
  },
};
