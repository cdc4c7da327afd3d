import { field, textAt } from '../../values/field.ts';
import {
  plainDirectory,
  sourceDirectoryOf,
  type SourceDirectory,
} from '../../manifests/argocd-directory/source-directory.ts';
import { application, isArtefact, isSameFolder, lastStep, sourcesOf } from '../argocd/applications.ts';
import { grouped } from '../kept/grouped.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { ObjectSet } from '../kept/object-set.ts';
import { foldersAround } from './folders-around.ts';

/** A source of an Application that reads a folder here. */
export interface DirectorySource {
  readonly application: KeptObject;
  readonly root: string;
  readonly directory: SourceDirectory;
  readonly isExplicit: boolean;
}

/** Every source of an Application that reads one of the folders, or one around it. */
export function directorySources(objects: ObjectSet, folders: readonly string[]): readonly DirectorySource[] {
  const roots = new Set(folders.flatMap(foldersAround));
  const byEnd = grouped([...roots], lastStep);
  return objects.ofType(application).flatMap((found) =>
    sourcesOf(found.value).flatMap(({ source }) => {
      const path = textAt(source, 'path');
      if (path === undefined || isArtefact(source) || isOfAnotherKind(source)) return [];
      const directory = sourceDirectoryOf(source);
      return (byEnd.get(lastStep(path)) ?? [])
        .filter((root) => isSameFolder(root, path))
        .map((root) => ({
          application: found,
          root,
          directory: directory ?? plainDirectory,
          isExplicit: directory !== undefined,
        }));
    }),
  );
}

function isOfAnotherKind(source: unknown): boolean {
  return ['helm', 'kustomize', 'plugin', 'chart'].some((name) => field(source, name) !== undefined);
}
