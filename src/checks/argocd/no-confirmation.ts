import { field, mapAt } from '../../values/field.ts';
import type { RelationRule } from '../relation-rule.ts';
import { application, optionsOf } from './applications.ts';

/** Argo CD gitops-engine/pkg/sync/sync_context.go:322. On a single object that nobody should lose it is what Argo CD advises (docs/user-guide/sync-options.md). */
export const noConfirmation: RelationRule = {
  id: 'no-confirmation',
  level: 'default',
  rows: ['C28'],
  why: 'an automated sync waits for a person who does not know of it',
  help: 'write Prune=false or Delete=false, or sync by hand',
  check: (objects, _, say) => {
    for (const found of objects.ofType(application)) {
      if (automatedOf(found.value) === undefined) continue;
      for (const option of optionsOf(found.value))
        if (option.endsWith('=confirm'))
          say(found, ['spec', 'syncPolicy', 'syncOptions'], `${option}, in an automated sync`);
    }
  },
};

/** v1alpha1/types.go, IsAutomatedSyncEnabled. */
function automatedOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const automated = mapAt(value, 'spec', 'syncPolicy', 'automated');
  return field(automated, 'enabled') === false ? undefined : automated;
}
