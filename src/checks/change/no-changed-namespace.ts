import type { ChangeRule } from '../change-rule.ts';
import { isDeleted } from './is-deleted.ts';
import { lostWith } from './no-removed-state.ts';

export const noChangedNamespace: ChangeRule = {
  id: 'no-changed-namespace',
  level: 'default',
  rows: ['G11'],
  why: 'it is another object: it begins empty, and the one in the old namespace is deleted',
  help: 'move the data first: keep the old one with argocd.argoproj.io/sync-options: Prune=false,Delete=false one change before',
  on: ['PersistentVolumeClaim', 'StatefulSet.apps'],
  added: ({ object, folder }, change, say) => {
    const lost = lostWith(object);
    const old = change
      .removedLike(object)
      .find((each) => each.folder === folder && each.object.namespace !== object.namespace);
    if (lost === undefined || old === undefined || !isDeleted(change, old)) return;
    say(
      ['metadata', 'namespace'],
      `${object.namespace ?? 'none'} instead of ${old.object.namespace ?? 'none'}: it begins empty, and of the old one ${lost}`,
    );
  },
};
