import { field, mapAt } from '../../values/field.ts';
import type { RelationRule } from '../relation-rule.ts';
import { application, optionsOf } from './applications.ts';
import { deployed } from './deployed.ts';

/** Argo CD gitops-engine/pkg/sync/sync_context.go:322 and 1406: what an object asks before it is pruned holds up the whole sync. */
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
    if (!objects.all.some(({ confirms }) => confirms === true)) return;
    const said = new Set();
    for (const { application: found, objects: delivered } of deployed(objects)) {
      if (automatedOf(found.value)?.['prune'] !== true) continue;
      for (const object of delivered)
        if (object.confirms === true && !said.has(object)) {
          said.add(object);
          say(object, annotation, `Prune=confirm, and the Application ${found.name} prunes by itself`);
        }
    }
  },
};

const annotation = ['metadata', 'annotations', 'argocd.argoproj.io/sync-options'];

/** v1alpha1/types.go, IsAutomatedSyncEnabled. */
function automatedOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const automated = mapAt(value, 'spec', 'syncPolicy', 'automated');
  return field(automated, 'enabled') === false ? undefined : automated;
}
