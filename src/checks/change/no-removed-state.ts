import { listAt, textAt } from '../../values/field.ts';
import type { ChangeRule } from '../change-rule.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import { isDeleted } from './is-deleted.ts';
import { isElsewhere } from './is-elsewhere.ts';

/** Argo CD controller/appcontroller.go:2430-2440 protects only against the loss of all objects of an Application at once. */
export const noRemovedState: ChangeRule = {
  id: 'no-removed-state',
  level: 'default',
  rows: ['D9'],
  why: 'Argo CD deletes what is no longer rendered, and its data with it',
  help: 'annotate it with argocd.argoproj.io/sync-options: Prune=false,Delete=false one change before, or silence the rule with the reason',
  on: ['PersistentVolumeClaim', 'StatefulSet.apps', 'CustomResourceDefinition.apiextensions.k8s.io'],
  removed: (placed, change, say) => {
    const lost = lostWith(placed.object);
    if (lost === undefined || isElsewhere(change, placed) || !isDeleted(change, placed)) return;
    say([], `is no longer rendered: ${lost}`);
  },
};

/** What goes with an object; `undefined` for a StatefulSet that holds nothing. */
export function lostWith({ type, value }: SeenObject): string | undefined {
  if (type === 'PersistentVolumeClaim') return 'its data goes with it';
  if (type !== 'StatefulSet.apps') return 'every object of its kind goes with it';
  if (listAt(value, 'spec', 'volumeClaimTemplates').length === 0) return undefined;
  return textAt(value, 'spec', 'persistentVolumeClaimRetentionPolicy', 'whenDeleted') === 'Delete'
    ? 'its claims and their data go with it'
    : 'its pods go, and its claims stay behind';
}
