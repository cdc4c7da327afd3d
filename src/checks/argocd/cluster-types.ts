import { clusterScoped } from '../../values/cluster-scoped.ts';
import { textAt } from '../../values/field.ts';
import type { Facts } from '../facts.ts';
import type { ObjectSet } from '../kept/object-set.ts';

/** Every type whose objects have no namespace, as far as it is known; Argo CD takes all others for namespaced (controller/state.go:534). */
export function clusterTypesIn(objects: ObjectSet, { clusterTypes = [] }: Facts): ReadonlySet<string> {
  const own = objects
    .ofType('CustomResourceDefinition.apiextensions.k8s.io')
    .filter(({ value }) => textAt(value, 'spec', 'scope') === 'Cluster')
    .map(({ value }) => `${textAt(value, 'spec', 'names', 'kind')}.${textAt(value, 'spec', 'group')}`);
  return new Set([...clusterScoped, ...clusterTypes, ...own]);
}
