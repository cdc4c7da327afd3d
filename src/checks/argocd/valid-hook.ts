import { suggest } from '../../values/suggest.ts';
import type { ObjectRule } from '../object-rule.ts';

/** Argo CD gitops-engine/pkg/sync/ignore/ignore.go, hook/helm/type.go. */
export const validHook: ObjectRule = {
  id: 'valid-hook',
  level: 'contract',
  rows: ['E2', 'E3'],
  why: 'Argo CD never applies the object, and says nothing',
  help: 'write PreSync, Sync, PostSync, SyncFail, PreDelete, PostDelete or Skip; of the hooks of Helm Argo CD knows pre-install, pre-upgrade, post-install, post-upgrade, pre-delete, post-delete and crd-install',
  on: { marks: ['argocd.argoproj.io/hook', 'argocd.argoproj.io/hook-delete-policy', 'helm.sh/hook'] },
  check: (object, _, say) => {
    const own = object.annotation('argocd.argoproj.io/hook');
    for (const word of words(own))
      if (!hooks.includes(word))
        say(
          ['metadata', 'annotations', 'argocd.argoproj.io/hook'],
          `${word} is no hook${suggest(word, hooks)}`,
        );
    for (const word of words(object.annotation(policyAnnotation)))
      if (!policies.includes(word))
        say(
          ['metadata', 'annotations', policyAnnotation],
          `${word} is no deletion policy${suggest(word, policies)}`,
        );
    const helm = words(object.annotation('helm.sh/hook'));
    if (
      own === undefined &&
      !helm.every((word) => helmTests.has(word)) &&
      !helm.some((word) => helmHooks.has(word))
    )
      say(['metadata', 'annotations', 'helm.sh/hook'], `${helm.join(', ')} is nothing that Argo CD runs`);
  },
};

const policyAnnotation = 'argocd.argoproj.io/hook-delete-policy';
const policies = ['HookSucceeded', 'HookFailed', 'BeforeHookCreation'];
const hooks = ['PreSync', 'Sync', 'PostSync', 'SyncFail', 'Skip', 'PreDelete', 'PostDelete'];
const helmHooks: ReadonlySet<string> = new Set([
  'pre-install',
  'pre-upgrade',
  'post-install',
  'post-upgrade',
  'crd-install',
  'pre-delete',
  'post-delete',
]);

/** What `helm test` alone runs: that nobody applies it is what its author means. */
const helmTests: ReadonlySet<string> = new Set(['test', 'test-success', 'test-failure']);

function words(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
