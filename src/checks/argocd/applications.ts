import { listAt, mapAt, textAt } from '../../values/field.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import { grouped } from '../kept/grouped.ts';
import type { ObjectSet } from '../kept/object-set.ts';

export const application = 'Application.argoproj.io';
export const appProject = 'AppProject.argoproj.io';

/** An Application and the folders that it reads. */
export interface Deployed {
  readonly application: KeptObject;
  readonly objects: readonly KeptObject[];
}

const known = new WeakMap<ObjectSet, readonly Deployed[]>();

/**
 * What each Application of a directory delivers. Its `path` begins at the top of the repository, and the folder of an object may be said from
 * elsewhere: they are the same when one ends with the other, in whole segments. What no folder here ends with is somebody else's.
 */
export function deployed(objects: ObjectSet): readonly Deployed[] {
  const made = known.get(objects) ?? allDeployed(objects);
  known.set(objects, made);
  return made;
}

function allDeployed(objects: ObjectSet): readonly Deployed[] {
  const byEnd = grouped(objects.folders, lastStep);
  return objects.ofType(application).flatMap((found) => {
    const path = textAt(found.value, 'spec', 'source', 'path');
    if (path === undefined) return [];
    // Only a folder that ends alike can be the same; below one, any may lie.
    const near = isDeep(found.value) ? objects.folders : (byEnd.get(lastStep(path)) ?? []);
    const read = near.filter((folder) => reads(found.value, folder));
    return { application: found, objects: read.flatMap((folder) => objects.inFolder(folder)) };
  });
}

/** Whether an Application reads a folder. */
export function reads(value: unknown, folder: string): boolean {
  const path = textAt(value, 'spec', 'source', 'path');
  if (path === undefined) return false;
  return isSameFolder(folder, path) || (isDeep(value) && isBelow(folder, path));
}

function isDeep(value: unknown): boolean {
  return mapAt(value, 'spec', 'source', 'directory')?.['recurse'] === true;
}

/** The last folder of a path: only what ends alike can be the same. */
export function lastStep(path: string): string {
  const text = trimmed(path);
  return text.slice(text.lastIndexOf('/') + 1);
}

/** Whether a folder may be the one that an Application names from the top of its repository. */
export function isSameFolder(folder: string, path: string): boolean {
  const [one, other] = [trimmed(folder), trimmed(path)];
  return one === other || one.endsWith(`/${other}`) || other.endsWith(`/${one}`);
}

function isBelow(folder: string, path: string): boolean {
  return `/${trimmed(folder)}/`.includes(`/${trimmed(path)}/`);
}

function trimmed(path: string): string {
  return path.replace(/^\.?\//, '').replace(/\/$/, '');
}

/** The sync options of an Application. */
export function optionsOf(value: unknown): readonly string[] {
  return listAt(value, 'spec', 'syncPolicy', 'syncOptions').filter((each) => typeof each === 'string');
}

/** The project that an Application names; `undefined` when it is not among the objects. */
export function projectOf(objects: ObjectSet, { value, namespace }: KeptObject): KeptObject | undefined {
  return objects.find(appProject, namespace, textAt(value, 'spec', 'project') ?? 'default');
}
