import { textAt } from '../../values/field.ts';
import { suggest } from '../../values/suggest.ts';
import { application } from './applications.ts';
import type { ObjectRule } from '../object-rule.ts';

/** Argo CD util/argo/argo.go:1089-1110, GetDestinationCluster. */
export const validCluster: ObjectRule = {
  id: 'valid-cluster',
  level: 'contract',
  rows: ['C1'],
  why: 'Argo CD knows no such cluster: InvalidSpecError, and nothing is ever synced',
  help: 'name a cluster that Argo CD knows',
  on: [application],
  check: ({ value }, { clusters }, say) => {
    if (clusters === undefined) return;
    for (const field of ['name', 'server']) {
      const cluster = textAt(value, 'spec', 'destination', field) ?? '';
      const known = clusters.filter((each) => each.includes('://') === (field === 'server'));
      if (cluster !== '' && !known.includes(cluster))
        say(['spec', 'destination', field], `Argo CD knows no cluster ${cluster}${suggest(cluster, known)}`);
    }
  },
};
