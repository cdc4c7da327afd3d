import { field, listAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

/** k8s pkg/apis/networking/validation/validation.go ValidateNetworkPolicyPort. */
export const validPortRange: ObjectRule = {
  id: 'valid-port-range',
  level: 'contract',
  rows: [],
  why: 'the API server refuses a range of ports that ends before it begins, or begins with a name',
  help: 'write the lower port as port, the upper one as endPort',
  on: ['NetworkPolicy.networking.k8s.io'],
  check: ({ value }, _, say) => {
    for (const direction of ['ingress', 'egress'])
      for (const [index, rule] of listAt(value, 'spec', direction).entries())
        for (const [at, range] of listAt(rule, 'ports').entries()) {
          const [first, last] = [field(range, 'port'), field(range, 'endPort')];
          if (typeof last !== 'number') continue;
          const path = ['spec', direction, index, 'ports', at, 'endPort'];
          if (typeof first === 'string') say(path, `has no place beside the name ${first}`);
          if (typeof first === 'number' && last < first)
            say(path, `${last} is below port, which is ${first}`);
        }
  },
};
