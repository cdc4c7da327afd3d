import type { ObjectRule } from '../object-rule.ts';

/** Argo CD docs/user-guide/sync-options.md:7,111. */
export const requireKeptState: ObjectRule = {
  id: 'require-kept-state',
  level: 'strict',
  rows: ['D10'],
  why: 'with its file, or with its Application, it is deleted, and all that it holds',
  help: 'annotate it with argocd.argoproj.io/sync-options: Prune=false,Delete=false',
  on: ['PersistentVolumeClaim', 'Namespace', 'CustomResourceDefinition.apiextensions.k8s.io'],
  check: (object, _, say) => {
    const options = (object.annotation('argocd.argoproj.io/sync-options') ?? '')
      .split(',')
      .map((text) => text.trim());
    const missing = ['Prune', 'Delete'].filter(
      (name) => !options.some((option) => option.startsWith(`${name}=`)),
    );
    if (missing.length > 0)
      say(['metadata', 'annotations'], `does not say ${missing.map((name) => `${name}=false`).join(',')}`);
  },
};
