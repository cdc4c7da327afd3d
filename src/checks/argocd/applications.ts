import { listAt, mapAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { ObjectSet } from '../kept/object-set.ts';

export const application = 'Application.argoproj.io';
export const appProject = 'AppProject.argoproj.io';

/** Whether an Application reads a folder. */
export function reads(value: unknown, folder: string): boolean {
  return sourcesOf(value).some(({ source }) => isFolderOf(source, folder));
}

/** Whether a source reads a folder, whatever its patterns leave out there. */
export function isFolderOf(source: unknown, folder: string): boolean {
  const path = textAt(source, 'path');
  if (path === undefined || isArtefact(source)) return false;
  return isSameFolder(folder, path) || (isDeep(source) && isBelow(folder, path));
}

/** Whether it brings a Helm chart of somebody else: its objects stand in no file. */
export function isRelease({ value }: { readonly value?: unknown }): boolean {
  return sourcesOf(value).some(({ source }) => textAt(source, 'chart') !== undefined);
}

/** Whether a source is an artefact of a registry: its paths are no folders of a repository. */
export function isArtefact(source: unknown): boolean {
  return textAt(source, 'repoURL')?.startsWith('oci://') === true;
}

/** Whether a source reads the folders below its own too. */
export function isDeep(source: unknown): boolean {
  return mapAt(source, 'directory')?.['recurse'] === true;
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

/** Of the top of a repository nobody knows whether it is this one. */
function isBelow(folder: string, path: string): boolean {
  return `/${trimmed(folder)}/`.includes(`/${trimmed(path)}/`);
}

/** Without what does not count at the ends of a path. */
export function trimmed(path: string): string {
  const start = path.startsWith('./') ? 2 : path.startsWith('/') ? 1 : 0;
  return path.slice(start, path.endsWith('/') ? Math.max(start, path.length - 1) : undefined);
}

/** One of the sources of an Application, and where it stands. */
export interface Source {
  readonly source: unknown;
  readonly path: FieldPath;
}

/** Where several sources stand, Argo CD reads them and not the one (v1alpha1/types.go, GetSources). */
export function sourcesOf(value: unknown): readonly Source[] {
  const sources = listAt(value, 'spec', 'sources');
  if (sources.length > 0)
    return sources.map((source, index) => ({ source, path: ['spec', 'sources', index] }));
  const source = mapAt(value, 'spec', 'source');
  return source === undefined ? [] : [{ source, path: ['spec', 'source'] }];
}

/** The sync options of an Application. */
export function optionsOf(value: unknown): readonly string[] {
  return listAt(value, 'spec', 'syncPolicy', 'syncOptions').filter((each) => typeof each === 'string');
}

/**
 * The project that an Application names; `undefined` when it is not among the objects. Argo CD looks in its own namespace alone: where an
 * Application lies elsewhere, it is the one place where a project has that name.
 */
export function projectOf(
  objects: ObjectSet,
  { value, namespace }: Pick<KeptObject, 'value' | 'namespace'>,
): KeptObject | undefined {
  const name = textAt(value, 'spec', 'project') ?? 'default';
  const own = objects.find(appProject, namespace, name);
  if (own !== undefined) return own;
  const projects = objects.ofType(appProject);
  // Another project beside it: that is the namespace of an Argo CD, of which not all is here.
  if (projects.some((each) => each.namespace === namespace)) return undefined;
  const [found, ...others] = projects.filter((each) => each.name === name);
  return others.length === 0 ? found : undefined;
}
