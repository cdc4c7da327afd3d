import type { ChangeRule } from '../change-rule.ts';
import { syncPlaceOf } from '../kept/sync-place.ts';
import { hasOption } from './is-deleted.ts';

/** gitops-engine pkg/sync/sync_context.go, pruneObject: "ignored (no prune)"; seen with the namespaces of Purser (`argocd/last`). */
export const noLeftObject: ChangeRule = {
  id: 'no-left-object',
  level: 'default',
  rows: [],
  why: 'with Prune=false it stays in the cluster, and its Application is OutOfSync until somebody deletes it by hand or it is rendered again',
  help: 'of a namespace: let it stand under namespaces of the environment; else delete the object when nobody needs it, and silence the rule with that reason',
  on: 'every',
  removed: (placed, change, say) => {
    const { object, folder } = placed;
    const reader = change.readers.of(folder);
    if (reader === undefined || change.after.inFolder(folder).length === 0 || syncPlaceOf(object).isHook)
      return;
    if (hasOption(change, placed, 'Prune=false'))
      say([], `is no longer rendered, and ${reader.object.name} keeps it`);
  },
};
