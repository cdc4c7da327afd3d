import { field, listAt, mapAt } from '../../values/field.ts';
import { application, optionsOf } from './applications.ts';
import type { ObjectRule } from '../object-rule.ts';

/** Argo CD docs/user-guide/sync-options.md, v1alpha1/types.go:1531. */
export const noIdleSetting: ObjectRule = {
  id: 'no-idle-setting',
  level: 'default',
  rows: ['C19', 'C20', 'C26'],
  why: 'the setting asks for another one that is not there: it does nothing, without a word',
  help: 'add CreateNamespace=true, enabled or RespectIgnoreDifferences=true, or leave it out',
  on: [application],
  check: ({ value }, _, say) => {
    const policy = mapAt(value, 'spec', 'syncPolicy');
    const options = optionsOf(value);
    if (field(policy, 'managedNamespaceMetadata') !== undefined && !options.includes('CreateNamespace=true'))
      say(['spec', 'syncPolicy', 'managedNamespaceMetadata'], 'without CreateNamespace=true');
    const automated = field(policy, 'automated');
    for (const name of ['prune', 'selfHeal'])
      if (field(automated, 'enabled') === false && field(automated, name) === true)
        say(['spec', 'syncPolicy', 'automated', name], 'and automation is not enabled');
    const heals = field(automated, 'selfHeal') === true || field(automated, 'prune') === true;
    if (!heals || options.includes('RespectIgnoreDifferences=true')) return;
    for (const [index, each] of listAt(value, 'spec', 'ignoreDifferences').entries())
      if (isOfReplicas(each))
        say(
          ['spec', 'ignoreDifferences', index],
          'the number of pods is overwritten at each sync all the same',
        );
  },
};

/**
 * A sync applies what the manifests write, and leaves alone what they do not: a bundle that somebody injects, or what a default adds, is ignored rightly. A number of
 * pods differs only where the manifests write it.
 */
function isOfReplicas(difference: unknown): boolean {
  return (
    listAt(difference, 'jsonPointers').includes('/spec/replicas') ||
    listAt(difference, 'jqPathExpressions').includes('.spec.replicas')
  );
}
