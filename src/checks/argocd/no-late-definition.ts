import { textAt } from '../../values/field.ts';
import { startsBefore } from '../kept/sync-place.ts';
import type { RelationRule } from '../relation-rule.ts';

/** Argo CD gitops-engine/pkg/sync/sync_tasks.go:115-140. */
export const noLateDefinition: RelationRule = {
  id: 'no-late-definition',
  level: 'default',
  rows: ['E8'],
  why: 'Argo CD moves a CustomResourceDefinition ahead of its objects, whatever its wave says',
  help: 'give it an earlier wave than its objects, or none',
  check: (objects, _, say) => {
    for (const definition of objects.ofType('CustomResourceDefinition.apiextensions.k8s.io')) {
      const type = `${textAt(definition.value, 'spec', 'names', 'kind')}.${textAt(definition.value, 'spec', 'group')}`;
      const early = objects
        .ofType(type)
        .find(({ folder, sync }) => folder === definition.folder && startsBefore(sync, definition.sync));
      if (early !== undefined)
        say(
          definition,
          ['metadata', 'annotations', 'argocd.argoproj.io/sync-wave'],
          `${early.kind} ${early.name} is in an earlier wave`,
        );
    }
  },
};
