import { deployed } from './deployed.ts';
import type { RelationRule } from '../relation-rule.ts';

/** #14486; facts: argocd.md 2.4. */
export const noLargeApplication: RelationRule = {
  id: 'no-large-application',
  level: 'strict',
  rows: ['A12'],
  why: 'the status of an Application lists every object: from a few thousand on it is too large to be stored',
  help: 'split it into several Applications',
  check: (objects, _, say) => {
    for (const { application, objects: delivered } of deployed(objects))
      if (delivered.length > 1000)
        say(application, ['spec', 'source', 'path'], `delivers ${delivered.length} objects`);
  },
};
