import { clusterTypesIn } from './cluster-types.ts';
import { projectOf } from './applications.ts';
import { deployed } from './deployed.ts';
import { destinationOf } from './destination.ts';
import { permitsOf } from './permits-of.ts';
import type { RelationRule } from '../relation-rule.ts';

/** Argo CD controller/sync.go:647-661; facts: argocd.md 1.6. */
export const permittedObject: RelationRule = {
  id: 'valid-project-object',
  level: 'contract',
  rows: ['C5', 'C6', 'C7'],
  why: 'one object that the project does not permit fails the whole sync',
  help: 'let the project permit the namespace and the kind',
  check: (objects, facts, say) => {
    const clusterTypes = clusterTypesIn(objects, facts);
    for (const { application, objects: delivered } of deployed(objects)) {
      const project = projectOf(objects, application);
      if (project === undefined) continue;
      const permits = permitsOf(project);
      const destination = destinationOf(application.value);
      const permitsHome = permits.destination(destination);
      for (const object of delivered) {
        const isNamespaced = !clusterTypes.has(object.type);
        if (!permits.kind(object, isNamespaced))
          say(object, ['kind'], `the project ${project.name} does not permit ${object.type}`);
        const namespace = object.namespace ?? destination.namespace;
        if (!isNamespaced || namespace === undefined) continue;
        const isHome = namespace === destination.namespace;
        if (!(isHome ? permitsHome : permits.destination({ ...destination, namespace })))
          say(
            object,
            ['metadata', 'namespace'],
            `the project ${project.name} does not permit the namespace ${namespace}`,
          );
      }
    }
  },
};
