import { textAt } from '../../values/field.ts';
import { grouped } from '../kept/grouped.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { ObjectSet } from '../kept/object-set.ts';
import { skippedBy } from '../../manifests/argocd-directory/select.ts';
import {
  sourceDirectoryOf,
  type SourceDirectory,
} from '../../manifests/argocd-directory/source-directory.ts';
import {
  application,
  isDeep,
  isFolderOf,
  isSameFolder,
  lastStep,
  sourcesOf,
  trimmed,
  type Source,
} from './applications.ts';

/** An Application and what it reads. */
export interface Deployed {
  readonly application: KeptObject;
  readonly objects: readonly KeptObject[];
  /** By the source that reads them; those without a `path` read nothing here. */
  readonly sources: readonly ReadSource[];
}

/** A source with a path, and what it reads. */
export interface ReadSource extends Source {
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
    const sources = sourcesOf(found.value)
      .filter(({ source }) => textAt(source, 'path') !== undefined)
      .map((one) => ({ ...one, objects: readBy(one.source, objects, byEnd) }));
    if (sources.length === 0) return [];
    const all = sources.flatMap(({ objects: read }) => read);
    return { application: found, sources, objects: sources.length > 1 ? [...new Set(all)] : all };
  });
}

function readBy(
  source: unknown,
  objects: ObjectSet,
  byEnd: ReadonlyMap<string, readonly string[]>,
): readonly KeptObject[] {
  // Only a folder that ends alike can be the same; below one, any may lie.
  const near = isDeep(source) ? objects.folders : (byEnd.get(lastStep(textAt(source, 'path') ?? '')) ?? []);
  const directory = sourceDirectoryOf(source);
  const isChoosing = directory !== undefined && (directory.include !== '' || directory.exclude !== '');
  return near
    .filter((folder) => isFolderOf(source, folder))
    .flatMap((folder) => {
      const lying = objects.inFolder(folder);
      return isChoosing ? lying.filter((object) => selects(source, directory, object)) : lying;
    });
}

/** Whether the patterns of a source let it read the file of an object that lies in its folder, or below. */
function selects(source: unknown, directory: SourceDirectory, { folder, file }: KeptObject): boolean {
  if (file === undefined) return true;
  const path = below(folder, textAt(source, 'path') ?? '') + file;
  const skipped = skippedBy({ path, text: '' }, directory);
  return skipped !== 'include' && skipped !== 'exclude';
}

/** The way from the folder of a source to one that it reads. */
function below(folder: string, path: string): string {
  const [own, root] = [trimmed(folder), trimmed(path)];
  if (isSameFolder(own, root)) return '';
  return `/${own}/`.slice(`/${own}/`.indexOf(`/${root}/`) + root.length + 2);
}
