import { startsBefore } from '../kept/sync-place.ts';
import { sourceOf } from './source-of.ts';
import type { RelationRule } from '../relation-rule.ts';

/** Facts: argocd.md 3.1, 3.2, 3.6. */
export const noLateSource: RelationRule = {
  id: 'no-late-source',
  level: 'contract',
  rows: ['E5', 'E10', 'R67'],
  why: 'Argo CD applies what is needed after what needs it: the pods wait for it, and the sync waits for the pods',
  help: 'give what is needed an earlier wave, and what a hook needs the phase of the hook',
  check: (objects, _, say) => {
    for (const object of objects.all)
      for (const need of object.needs) {
        const source = sourceOf(objects, object, need);
        if (source !== undefined && startsBefore(object.sync, source.sync))
          say(object, need.path, `${source.kind} ${source.name} is applied later`);
      }
  },
};
