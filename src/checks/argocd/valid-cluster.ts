import { textAt } from '../../values/field.ts';
import { suggest } from '../../values/suggest.ts';
import { application } from './applications.ts';
import { ownCluster, trimmedServer } from './destination.ts';
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
    const known = new Set(clusters.map(trimmedServer));
    for (const one of Object.values(ownCluster))
      if (known.has(one)) for (const each of Object.values(ownCluster)) known.add(each);
    for (const field of ['name', 'server'] as const) {
      const cluster = trimmedServer(textAt(value, 'spec', 'destination', field) ?? '');
      const alike = [...known].filter((each) => isServer(each) === (field === 'server'));
      if (cluster === '' || alike.includes(cluster)) continue;
      if (isServer(cluster) === (field === 'server') && !isToldBy(field, known)) continue;
      say(['spec', 'destination', field], `Argo CD knows no cluster ${cluster}${suggest(cluster, alike)}`);
    }
  },
};

/** Which name has which URL stands in Secrets of Argo CD: where all clusters are given by name, nobody knows whether a URL is one of them. */
function isToldBy(field: 'name' | 'server', known: ReadonlySet<string>): boolean {
  const others = [...known].filter((each) => each !== ownCluster.name && each !== ownCluster.server);
  return others.length === 0 || others.some((each) => isServer(each) === (field === 'server'));
}

function isServer(cluster: string): boolean {
  return cluster.includes('://');
}
