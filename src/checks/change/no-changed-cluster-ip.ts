import { textAt } from '../../values/field.ts';
import type { ChangeRule } from '../change-rule.ts';
import type { SeenObject } from '../objects/seen-object.ts';

/**
 * k8s pkg/apis/core/validation, validateLoadBalancerClassField; #2150. A class that comes may be there already: the webhook of the AWS Load Balancer
 * Controller writes its own into new Services.
 */
export const noChangedClusterIp: ChangeRule = {
  id: 'no-changed-cluster-ip',
  level: 'contract',
  rows: ['G4'],
  why: 'the API server refuses another address of a Service, to give or take one, and another class of its load balancer',
  help: 'give the Service another name',
  on: ['Service'],
  changed: (before, after, say) => {
    const [old, fresh] = [before, after].map(({ value }) => textAt(value, 'spec', 'clusterIP') ?? '');
    const isGiven = old !== '' && fresh !== '' && old !== fresh;
    if (isGiven || (old === 'None') !== (fresh === 'None'))
      say(['spec', 'clusterIP'], `${fresh === '' ? 'any' : fresh} instead of ${old === '' ? 'any' : old}`);
    const [given, wanted] = [before, after].map(classOf);
    if (given && wanted !== undefined && given !== wanted)
      say(['spec', 'loadBalancerClass'], `${wanted === '' ? 'none' : wanted} instead of ${given}`);
  },
};

/** Of a load balancer; `undefined` for what is none. */
function classOf({ value }: SeenObject): string | undefined {
  if (textAt(value, 'spec', 'type') !== 'LoadBalancer') return undefined;
  return textAt(value, 'spec', 'loadBalancerClass') ?? '';
}
