import { textAt } from '../../values/field.ts';
import type { ChangeRule } from '../change-rule.ts';

/** k8s pkg/apis/core/validation; #2150. */
export const noChangedClusterIp: ChangeRule = {
  id: 'no-changed-cluster-ip',
  level: 'contract',
  rows: ['G4'],
  why: 'the API server refuses another address of a Service, and to give or take one',
  help: 'give the Service another name',
  on: ['Service'],
  changed: (before, after, say) => {
    const [old, fresh] = [before, after].map(({ value }) => textAt(value, 'spec', 'clusterIP') ?? '');
    const isGiven = old !== '' && fresh !== '' && old !== fresh;
    if (isGiven || (old === 'None') !== (fresh === 'None'))
      say(['spec', 'clusterIP'], `${fresh === '' ? 'any' : fresh} instead of ${old === '' ? 'any' : old}`);
  },
};
