import { textAt } from '../../values/field.ts';
import { application, optionsOf } from '../argocd/applications.ts';
import type { ChangeRule } from '../change-rule.ts';
import type { Change } from './change.ts';
import { isDeleted } from './is-deleted.ts';

/** #16995, #15441. */
export const noRemovedNamespace: ChangeRule = {
  id: 'no-removed-namespace',
  level: 'default',
  rows: ['D4', 'D9'],
  why: 'Argo CD deletes a Namespace that is no longer rendered, and everything in it: CreateNamespace=true makes it anew, empty',
  help: 'annotate it with argocd.argoproj.io/sync-options: Prune=false,Delete=false one change before, or silence the rule with the reason',
  on: ['Namespace'],
  removed: (placed, change, say) => {
    const { name } = placed.object;
    if (change.after.find('Namespace', undefined, name) !== undefined || !isDeleted(change, placed)) return;
    const maker = makerOf(change, name);
    say(
      [],
      `is no longer rendered: everything in it goes${maker === undefined ? '' : `, and the Application ${maker} makes it anew`}`,
    );
  },
};

/** An Application that makes the namespace when it is missing. */
function makerOf(change: Change, name: string): string | undefined {
  return change.after
    .ofType(application)
    .find(
      ({ value }) =>
        textAt(value, 'spec', 'destination', 'namespace') === name &&
        optionsOf(value).includes('CreateNamespace=true'),
    )?.name;
}
