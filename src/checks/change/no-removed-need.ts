import { secretStores } from '../external-secrets/secret-specs.ts';
import type { ChangeRule } from '../change-rule.ts';
import { isDeleted } from './is-deleted.ts';

/**
 * Of what is said to be there already (`create: false`) nobody knows who makes it, until it is seen to go. A ClusterSecretStore is for every environment of its
 * cluster. Of Secrets and classes other rules speak.
 */
export const noRemovedNeed: ChangeRule = {
  id: 'no-removed-need',
  level: 'default',
  rows: [],
  why: 'what needs it stays: without their ServiceAccount no pods are made, "serviceaccount not found", and without its store an ExternalSecret is Degraded, which fails every sync',
  help: 'let what needs it name another one first; where somebody else keeps it from now on, annotate it with argocd.argoproj.io/sync-options: Prune=false one change before, or silence the rule with that reason',
  on: ['ServiceAccount', ...secretStores],
  removed: (placed, change, say) => {
    const { type, namespace, name } = placed.object;
    const { inCluster } = change;
    if (inCluster.find(type, namespace, name) !== undefined || !isDeleted(change, placed)) return;
    const readers = inCluster
      .needsOfType(type)
      .filter(
        ({ need, object }) => need.name === name && (namespace ?? object.namespace) === object.namespace,
      )
      .map(({ object }) => `${object.kind} ${object.namespace ?? ''}/${object.name}`);
    const [first, ...others] = new Set(readers);
    const who = others.length === 0 ? `${first} needs it` : `${first} and ${others.length} more need it`;
    if (first !== undefined) say([], `is no longer rendered, and ${who}`);
  },
};
