import type { ChangeRule } from '../change-rule.ts';
import { isDeleted } from './is-deleted.ts';

/** Argo CD controller/sync.go:318, isSelfReferencedObj: it is the old Application's until the new one has written its own name on it. */
export const noMovedObject: ChangeRule = {
  id: 'no-moved-object',
  level: 'default',
  rows: ['D8'],
  why: 'the Application that had it deletes it, before or after the other one applied it: whoever syncs last decides',
  help: 'annotate it with argocd.argoproj.io/sync-options: Prune=false,Delete=false where it was, one change before',
  on: 'every',
  added: (placed, change, say) => {
    const { object, folder } = placed;
    const old = change
      .removedLike(object)
      .find((each) => each.folder !== folder && each.object.namespace === object.namespace);
    if (old !== undefined && isDeleted(change, old))
      say([], `moves here from ${old.folder}, whose Application deletes it`);
  },
};
