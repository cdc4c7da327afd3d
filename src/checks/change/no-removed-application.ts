import { application } from '../argocd/applications.ts';
import type { ChangeRule } from '../change-rule.ts';
import { cascades, isDeleted } from './is-deleted.ts';

/** Without the finalizer its objects stay, and nobody deploys them any more: that is row D6. */
export const noRemovedApplication: ChangeRule = {
  id: 'no-removed-application',
  level: 'strict',
  rows: ['D9'],
  why: 'its finalizer makes Argo CD delete all that it deployed',
  help: 'silence the rule with the reason, or let the objects stay with argocd.cascade: false one change before',
  on: [application],
  removed: (placed, change, say) => {
    if (change.after.find(application, placed.object.namespace, placed.object.name) !== undefined) return;
    if (cascades(placed.object) && isDeleted(change, placed))
      say([], 'is no longer rendered: all that it deployed goes with it');
  },
};
