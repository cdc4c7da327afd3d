import type { ObjectRule } from '../object-rule.ts';

/** #5214. */
export const noForcedReplacement: ObjectRule = {
  id: 'no-forced-replacement',
  level: 'contract',
  rows: ['G9'],
  why: 'Argo CD deletes it to make it anew: with a Namespace all that lives in it goes, with a CustomResourceDefinition all its objects',
  help: 'leave Force=true out',
  on: ['Namespace', 'CustomResourceDefinition.apiextensions.k8s.io'],
  check: (object, _, say) => {
    if (object.annotation('argocd.argoproj.io/sync-options')?.includes('Force=true') === true)
      say(['metadata', 'annotations', 'argocd.argoproj.io/sync-options'], 'Force=true');
  },
};
