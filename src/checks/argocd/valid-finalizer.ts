import { listAt } from '../../values/field.ts';
import { suggest } from '../../values/suggest.ts';
import { application } from './applications.ts';
import type { ObjectRule } from '../object-rule.ts';

/** Argo CD v1alpha1/types.go, ResourcesFinalizerName, and docs/user-guide/app_deletion.md. */
const known = [
  'resources-finalizer.argocd.argoproj.io',
  'resources-finalizer.argocd.argoproj.io/foreground',
  'resources-finalizer.argocd.argoproj.io/background',
  'pre-delete-finalizer.argocd.argoproj.io',
  'pre-delete-finalizer.argocd.argoproj.io/cleanup',
  'post-delete-finalizer.argocd.argoproj.io',
  'post-delete-finalizer.argocd.argoproj.io/cleanup',
];

export const validFinalizer: ObjectRule = {
  id: 'valid-finalizer',
  level: 'contract',
  rows: [],
  why: 'nobody takes a finalizer off that no program knows: the Application can never be deleted, and what it deployed stays',
  help: 'write the finalizer of Argo CD, once',
  on: [application],
  check: ({ value }, _, say) => {
    const finalizers = listAt(value, 'metadata', 'finalizers');
    for (const [index, each] of finalizers.entries()) {
      if (typeof each !== 'string') continue;
      const path = ['metadata', 'finalizers', index];
      if (finalizers.indexOf(each) < index) say(path, `${each} a second time`);
      // A finalizer of a program of somebody's own is nobody's business here.
      else if (!known.includes(each) && (suggest(each, known) !== '' || !/^[^/\s]+\/[^/\s]+$/.test(each)))
        say(path, `nobody takes the finalizer "${each}" off${suggest(each, known)}`);
    }
  },
};
