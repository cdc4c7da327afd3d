import { needsOf, providerClass } from '../kept/needs.ts';
import type { ChangeRule } from '../change-rule.ts';
import { once } from '../objects/once.ts';
import type { Change } from './change.ts';
import { hasOption, isDeleted } from './is-deleted.ts';

/** C: controllers/secretproviderclasspodstatus_controller.go:128-131, seen with driver 1.6.0: the owner patcher stops for the whole node until the class is back. */
export const noRemovedProviderClass: ChangeRule = {
  id: 'no-removed-provider-class',
  level: 'default',
  rows: ['R68'],
  why: 'it is gone before the rollout is through: old pods that move to another node cannot mount it, and on every node with one of them the driver stops to give Secrets their owners',
  help: 'annotate it with argocd.argoproj.io/sync-options: PruneLast=true one change before: it goes when the new pods are healthy',
  on: [providerClass],
  removed: (placed, change, say) => {
    const { type, namespace, name } = placed.object;
    if (change.after.find(type, namespace, name) !== undefined || !isDeleted(change, placed)) return;
    if (hasOption(change, placed, 'PruneLast=true')) return;
    const workload = mounting(change).get(`${namespace ?? ''}/${name}`);
    if (workload !== undefined) say([], `is no longer rendered, while pods of ${workload} still mount it`);
  },
};

/** Workloads by the classes that they mounted, where they are there afterwards: their old pods run until the new ones are ready. */
const mounting = once(({ changed }: Change): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const { before, after } of changed)
    if (before.pods !== undefined)
      for (const { type, name } of needsOf(before))
        if (type === providerClass)
          found.set(`${before.namespace ?? ''}/${name}`, `${after.kind} ${after.name}`);
  return found;
});
