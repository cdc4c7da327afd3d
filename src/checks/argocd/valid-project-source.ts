import { textAt } from '../../values/field.ts';
import { application, projectOf, sourcesOf } from './applications.ts';
import { destinationOf } from './destination.ts';
import { permitsNamespace } from './project-permits.ts';
import { permitsOf } from './permits-of.ts';
import type { RelationRule } from '../relation-rule.ts';

/** Argo CD util/argo/argo.go:588-714. */
export const permittedSource: RelationRule = {
  id: 'valid-project-source',
  level: 'contract',
  rows: ['C3', 'C4'],
  why: 'the project does not permit it: InvalidSpecError, and nothing is ever synced',
  help: 'let the project permit the repository and the destination',
  check: (objects, _, say) => {
    for (const found of objects.ofType(application)) {
      const project = projectOf(objects, found);
      if (project === undefined) continue;
      const permits = permitsOf(project);
      for (const { source, path } of sourcesOf(found.value)) {
        const url = textAt(source, 'repoURL') ?? '';
        if (!permits.repository(url))
          say(found, [...path, 'repoURL'], `the project ${project.name} does not permit ${url}`);
      }
      if (!permitsNamespace(project, found.namespace))
        say(
          found,
          ['metadata', 'namespace'],
          `the project ${project.name} does not permit Applications in ${found.namespace}`,
          'name the namespace in sourceNamespaces of the project, or put the Application into that of Argo CD',
        );
      if (!permits.destination(destinationOf(found.value)))
        say(found, ['spec', 'destination'], `the project ${project.name} does not permit it`);
    }
  },
};
