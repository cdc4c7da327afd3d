import { clusterTypesIn } from './cluster-types.ts';
import { projectOf } from './applications.ts';
import { deployed } from './deployed.ts';
import { clusterKey, destinationOf } from './destination.ts';
import { mayPermitDestination, permitsKind } from './project-permits.ts';
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
    const permitted = new Map<string, boolean>();
    for (const { application, objects: delivered } of deployed(objects)) {
      const project = projectOf(objects, application);
      if (project === undefined) continue;
      const destination = destinationOf(application.value);
      const cluster = clusterKey(destination);
      for (const object of delivered) {
        const isNamespaced = !clusterTypes.has(object.type);
        const group = object.type.slice(object.kind.length + 1);
        const kind = { group, kind: object.kind, name: object.name };
        const ask = (key: string, answer: () => boolean) => {
          const full = `${project.name} ${key}`;
          if (!permitted.has(full)) permitted.set(full, answer());
          return permitted.get(full) === true;
        };
        if (
          !ask(`${object.type} ${isNamespaced ? '' : object.name}`, () =>
            permitsKind(project.value, kind, isNamespaced),
          )
        )
          say(object, ['kind'], `the project ${project.name} does not permit ${object.type}`);
        const namespace = object.namespace ?? destination.namespace;
        if (
          isNamespaced &&
          namespace !== undefined &&
          !ask(`in ${cluster} ${namespace}`, () =>
            mayPermitDestination(project.value, { ...destination, namespace }),
          )
        )
          say(
            object,
            ['metadata', 'namespace'],
            `the project ${project.name} does not permit the namespace ${namespace}`,
          );
      }
    }
  },
};
