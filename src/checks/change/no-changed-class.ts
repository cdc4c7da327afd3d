import { differs } from './differs.ts';
import type { ChangeRule } from '../change-rule.ts';

export const noChangedClass: ChangeRule = {
  id: 'no-changed-class',
  level: 'contract',
  rows: ['G10'],
  why: 'the API server refuses to change it',
  help: 'give it another name',
  on: ['IngressClass.networking.k8s.io', 'PriorityClass.scheduling.k8s.io'],
  changed: (before, after, say) => {
    if (differs(before, after, 'spec', 'controller')) say(['spec', 'controller'], 'is another one');
    if (differs(before, after, 'value')) say(['value'], 'is another one');
  },
};
