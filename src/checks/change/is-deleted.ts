import { field, listAt, mapAt } from '../../values/field.ts';
import { isRelease, optionsOf } from '../argocd/applications.ts';
import { syncPlaceOf } from '../kept/sync-place.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import type { Change } from './change.ts';
import type { PlacedObject } from './placed-object.ts';

/**
 * Whether Argo CD deletes from the cluster, by itself, what a change no longer renders. What was said of an object before is what counts: the
 * cluster has that one. Where nobody is known to read its folder, nobody is known to delete it. Of a folder that is gone altogether Argo CD only
 * says "app path does not exist".
 */
export function isDeleted(
  change: Change,
  { object, folder }: PlacedObject,
  above: readonly PlacedObject[] = [],
): boolean {
  const now = change.readers.of(folder);
  if (now !== undefined)
    return prunes(now.object) && change.after.inFolder(folder).length > 0 && !keeps(object, 'Prune', now);
  const was = change.readersBefore.of(folder);
  // An Application that brings itself is deleted by nobody.
  if (was === undefined || above.includes(was) || bringsChart(change, was)) return false;
  return cascades(was.object) && !keeps(object, 'Delete', was) && isDeleted(change, was, [...above, was]);
}

/** Whether an Application that read a folder stays, and takes its objects from a Helm chart now, where nobody sees them. */
function bringsChart({ after }: Change, { object: { type, namespace, name } }: PlacedObject): boolean {
  const now = after.find(type, namespace, name);
  return now !== undefined && isRelease(now);
}

/** Hooks are deleted when their policy says so, and never pruned; `confirm` waits for a person. */
function keeps(object: SeenObject, what: 'Prune' | 'Delete', reader: PlacedObject): boolean {
  if (syncPlaceOf(object).isHook) return true;
  return [...ownOptions(object), ...optionsOf(reader.object.value)].some(
    (option) => option === `${what}=false` || option === `${what}=confirm`,
  );
}

/** Whether an object, or the Application that brings it, asks for a sync option. */
export function hasOption(change: Change, { object, folder }: PlacedObject, option: string): boolean {
  const reader = change.readers.of(folder);
  return ownOptions(object).includes(option) || optionsOf(reader?.object.value).includes(option);
}

function ownOptions(object: SeenObject): readonly string[] {
  const text = object.annotation('argocd.argoproj.io/sync-options') ?? '';
  return text.split(',').map((option) => option.trim());
}

function prunes({ value }: SeenObject): boolean {
  const automated = mapAt(value, 'spec', 'syncPolicy', 'automated');
  return field(automated, 'prune') === true && field(automated, 'enabled') !== false;
}

/** Whether the objects go with the Application (Argo CD controller/appcontroller.go:1251). */
export function cascades({ metadata }: SeenObject): boolean {
  return listAt(metadata, 'finalizers').some(
    (each) => typeof each === 'string' && each.startsWith('resources-finalizer.argocd.argoproj.io'),
  );
}
