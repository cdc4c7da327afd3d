import { textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

/** Argo CD util/argo/resource_tracking.go. */
export const noTrackingMark: ObjectRule = {
  id: 'no-tracking-mark',
  level: 'contract',
  rows: ['D11'],
  why: 'Argo CD takes the object for one of another Application, or for none of its own',
  help: 'leave it out: Argo CD writes it',
  on: {
    marks: [
      'argocd.argoproj.io/tracking-id',
      'argocd.argoproj.io/installation-id',
      'argocd.argoproj.io/instance',
    ],
  },
  check: (object, { tracking }, say) => {
    for (const name of ['argocd.argoproj.io/tracking-id', 'argocd.argoproj.io/installation-id'])
      if (object.annotation(name) !== undefined)
        say(['metadata', 'annotations', name], 'is a mark of Argo CD');
    const label = 'argocd.argoproj.io/instance';
    if (tracking !== undefined && textAt(object.value, 'metadata', 'labels', label) !== undefined)
      say(['metadata', 'labels', label], 'is a mark of Argo CD');
  },
};
