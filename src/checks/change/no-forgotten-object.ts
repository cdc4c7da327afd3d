import { textAt } from '../../values/field.ts';
import { application, isRelease, projectOf } from '../argocd/applications.ts';
import { destinationOf } from '../argocd/destination.ts';
import { mayPermitDestination, permitsKind } from '../argocd/project-permits.ts';
import type { ChangeRule } from '../change-rule.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import type { Change } from './change.ts';
import { cascades, isDeleted } from './is-deleted.ts';

/** Argo CD controller/state.go:692 and controller/appcontroller.go:1179; seen (`argocd/last`). */
export const noForgottenObject: ChangeRule = {
  id: 'no-forgotten-object',
  level: 'default',
  rows: [],
  why: 'Argo CD does not even see what a project does not permit: instead of being deleted it runs on, and nobody knows of it',
  help: 'of a namespace: let it stand under namespaces of the environment; else name it under argocd.permits, and take it out of there one change later',
  on: 'every',
  removed: (placed, change, say) => {
    const { object, folder } = placed;
    if (!isDeleted(change, placed)) return;
    const reader = change.readers.of(folder) ?? change.readersBefore.of(folder);
    if (reader === undefined) return;
    const lost = forgottenBy(reader.object, object, change);
    if (lost !== undefined) say([], `goes together with what permits it: ${lost}`);
    // What the chart of somebody else brought stands in no file: at least its own namespace is known.
    if (object.type !== application || !isRelease(object) || !cascades(object)) return;
    const home = lostHome(object, textAt(object.value, 'spec', 'destination', 'namespace'), change);
    if (home !== undefined)
      say(['spec', 'destination'], `goes together with what permits its objects: ${home}`);
  },
};

/** What the project of the Application no longer permits of an object. Where the project goes too, it goes after the Applications. */
function forgottenBy(reader: SeenObject, object: SeenObject, change: Change): string | undefined {
  const project = projectOf(change.after, reader);
  if (project === undefined) return undefined;
  const { kind, name, type, namespace } = object;
  const isNamespaced = namespace !== undefined;
  const group = type.slice(kind.length + 1);
  if (!permitsKind(project.value, { group, kind, name }, isNamespaced)) return `the kind ${type}`;
  return isNamespaced ? lostHome(reader, namespace, change) : undefined;
}

function lostHome(reader: SeenObject, namespace: string | undefined, change: Change): string | undefined {
  const project = projectOf(change.after, reader);
  const destination = { ...destinationOf(reader.value), namespace };
  if (project === undefined || mayPermitDestination(project.value, destination)) return undefined;
  return `the namespace ${namespace ?? ''}`;
}
