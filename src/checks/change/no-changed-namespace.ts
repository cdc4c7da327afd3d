import { textAt } from '../../values/field.ts';
import { application, isRelease } from '../argocd/applications.ts';
import type { ChangeRule } from '../change-rule.ts';
import { isDeleted } from './is-deleted.ts';
import { lostWith } from './no-removed-state.ts';

export const noChangedNamespace: ChangeRule = {
  id: 'no-changed-namespace',
  level: 'default',
  rows: ['G11'],
  why: 'it is another object: it begins empty, and the one in the old namespace is deleted, or forgotten where the project permits that namespace no more',
  help: 'move the data first: keep the old one with argocd.argoproj.io/sync-options: Prune=false,Delete=false one change before',
  on: ['PersistentVolumeClaim', 'StatefulSet.apps', application],
  changed: (before, after, say) => {
    const [old, now] = [before, after].map(({ value }) => textAt(value, 'spec', 'destination', 'namespace'));
    // What a chart of others brings stands in no file.
    if (after.type !== application || old === now || !isRelease(before) || !isRelease(after)) return;
    const what = `${now ?? 'none'} instead of ${old ?? 'none'}: what the chart brings begins anew there`;
    const help =
      'move the data, and let the old one go in a change of its own; or silence the rule with the reason';
    say(['spec', 'destination', 'namespace'], what, help);
  },
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
