import { isBefore, startsBefore } from '../kept/sync-place.ts';
import { sourceOf } from './source-of.ts';
import type { RelationRule } from '../relation-rule.ts';

/** Facts: argocd.md 3.1-3.3. */
export const requireEarlierSecret: RelationRule = {
  id: 'require-earlier-secret',
  level: 'strict',
  rows: ['E4'],
  why: 'in one wave Argo CD applies kinds that it does not know last: the pods are there before the ExternalSecret, and a Degraded one fails the sync',
  help: 'give the store an earlier wave than the ExternalSecret, and that one an earlier wave than the pods',
  check: (objects, _, say) => {
    for (const object of objects.all)
      for (const need of object.needs) {
        const source = sourceOf(objects, object, need);
        if (source === undefined || !source.apiVersion.startsWith('external-secrets.io/')) continue;
        if (!isBefore(source.sync, object.sync) && !startsBefore(object.sync, source.sync))
          say(object, need.path, `${source.kind} ${source.name} is applied in the same wave`);
      }
  },
};
