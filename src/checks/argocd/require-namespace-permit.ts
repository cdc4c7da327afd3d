import { textAt } from '../../values/field.ts';
import { application, optionsOf, projectOf } from './applications.ts';
import { permitsKind } from './project-permits.ts';
import type { RelationRule } from '../relation-rule.ts';

/** #22869, #20233. */
export const permittedNamespace: RelationRule = {
  id: 'require-namespace-permit',
  level: 'contract',
  rows: ['C8'],
  why: 'Argo CD may not make the namespace: the sync fails before it begins',
  help: 'let the project permit the kind Namespace, or leave CreateNamespace=true out',
  check: (objects, _, say) => {
    for (const found of objects.ofType(application)) {
      const project = projectOf(objects, found);
      if (project === undefined || !optionsOf(found.value).includes('CreateNamespace=true')) continue;
      const name = textAt(found.value, 'spec', 'destination', 'namespace') ?? '';
      if (!permitsKind(project.value, { group: '', kind: 'Namespace', name }, false))
        say(
          found,
          ['spec', 'syncPolicy', 'syncOptions'],
          `the project ${project.name} does not permit Namespaces`,
        );
    }
  },
};
