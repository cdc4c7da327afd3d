import { textAt } from '../../values/field.ts';
import { providerClass } from '../kept/needs.ts';
import type { ObjectRule } from '../object-rule.ts';

export const noMissingAgent: ObjectRule = {
  id: 'no-missing-agent',
  level: 'contract',
  rows: ['R145'],
  why: 'EKS has no Pod Identity there: the provider finds no agent, at every mount',
  help: 'use IRSA: leave usePodIdentity out, and annotate the ServiceAccount',
  on: [providerClass],
  check: ({ value }, { partition }, say) => {
    if (
      partition === 'aws-cn' &&
      /^(?:1|t|true)$/i.test(textAt(value, 'spec', 'parameters', 'usePodIdentity') ?? '')
    )
      say(['spec', 'parameters', 'usePodIdentity'], 'Pod Identity, in a region of China');
  },
};
