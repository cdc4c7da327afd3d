import { field, listAt, mapAt } from '../../values/field.ts';
import { grouped } from '../kept/grouped.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { ObjectSet } from '../kept/object-set.ts';
import type { List } from './given-amounts.ts';

/** The most that all pods of a namespace may have of something together. */
export interface Quota {
  readonly object: KeptObject;
  /** As the quota calls it: `limits.cpu`, `memory`, `pods`. */
  readonly name: string;
  readonly hard: unknown;
  /** What of a container counts; absent where the pods themselves are counted. */
  readonly counts?: { readonly list: List; readonly name: string } | undefined;
}

/** By namespace, for quotas over all pods: which pods one with scopes is about is not known here. */
export function quotasByNamespace(objects: ObjectSet): ReadonlyMap<string, readonly Quota[]> {
  const all = objects.ofType('ResourceQuota').flatMap((object): readonly Quota[] => {
    const isScoped =
      listAt(object.value, 'spec', 'scopes').length > 0 ||
      mapAt(object.value, 'spec', 'scopeSelector') !== undefined;
    if (isScoped) return [];
    const hard = mapAt(object.value, 'spec', 'hard') ?? {};
    return Object.keys(hard).flatMap((name) => quotaOf(object, name, field(hard, name)) ?? []);
  });
  return grouped(all, ({ object }) => object.namespace ?? '');
}

const requested: ReadonlySet<string> = new Set(['cpu', 'memory', 'ephemeral-storage']);

/** k8s pkg/quota/v1/evaluator/core/pods.go podComputeUsageHelper; storage is that of claims. */
function quotaOf(object: KeptObject, name: string, hard: unknown): Quota | undefined {
  const counted = { object, name, hard };
  if (name === 'pods' || name === 'count/pods') return counted;
  if (requested.has(name)) return { ...counted, counts: { list: 'requests', name } };
  const [, list, resource = ''] = /^(requests|limits)\.(.+)$/.exec(name) ?? [];
  if ((list !== 'requests' && list !== 'limits') || resource === 'storage') return undefined;
  return { ...counted, counts: { list, name: resource } };
}
