import { field, isMap } from '../../values/field.ts';
import { readAll } from '../documents/read-all.ts';
import { isNullList } from '../lists.ts';
import { fateOf } from './fate.ts';
import { jsonFileFault } from './json-file.ts';
import { skippedBy, type DirectoryFile } from './select.ts';
import type { SourceDirectory } from './source-directory.ts';

/** What Argo CD reads of all files of an Application together: 10M, as a Kubernetes quantity (cmd/argocd-repo-server, max-combined-directory-manifests-size). */
export const mostCombinedBytes = 10_000_000;

/** What the repo server answers: the objects in its order, or why there are none. */
export type Manifests = { readonly objects: readonly unknown[] } | { readonly failed: string };

/** A file with its size, which counts before anything is decoded. */
export interface SizedFile extends DirectoryFile {
  readonly bytes: number;
}

/**
 * What Argo CD reads of a folder of regular files that no `.argocd-source.yaml` overrides: its repo server acted out, but for Jsonnet
 * (reposerver/repository/repository.go, findManifests; v3.2.11 and v3.5.1 alike).
 */
export function manifestsOf(
  files: readonly SizedFile[],
  directory: SourceDirectory,
  mostBytes = mostCombinedBytes,
): Manifests {
  const selected = files
    .filter((file) => skippedBy(file, directory) === undefined)
    .toSorted(({ path: one }, { path: other }) => (inWalk(one) < inWalk(other) ? -1 : 1));
  if (mostBytes > 0 && combinedBytes(selected) > mostBytes) return { failed: 'too large' };
  const objects: unknown[] = [];
  for (const file of selected) {
    const read = manifestsIn(file);
    if ('failed' in read) return read;
    // One by one: a list of a hundred thousand does not fit into the arguments of a call.
    for (const object of read.objects) objects.push(object);
  }
  return exploded(objects);
}

/** Jsonnet does not count: it is no manifest yet. */
export function combinedBytes(files: readonly SizedFile[]): number {
  return files.reduce((sum, { path, bytes }) => (path.endsWith('.jsonnet') ? sum : sum + bytes), 0);
}

/** Go walks a folder by the names in it: below one another's folders the slash comes before all else. */
function inWalk(path: string): string {
  return path.replaceAll('/', '\0');
}

function manifestsIn({ path, text }: DirectoryFile): Manifests {
  if (path.endsWith('.json')) {
    const fault = jsonFileFault(text);
    return fault === undefined ? { objects: [JSON.parse(text)] } : { failed: fault.what };
  }
  const documents = readAll(text);
  const fate = fateOf(documents, text);
  if (fate === 'failed') return { failed: path };
  const values = documents.map(({ value }) => value).filter((value) => value !== null && value !== undefined);
  return { objects: fate === 'read' ? values : [] };
}

/** Whatever has a list of items is a List, and what is in it is applied in its place (repository.go, GenerateManifests). */
function exploded(objects: readonly unknown[]): Manifests {
  const targets: unknown[] = [];
  for (const object of objects) {
    const items = field(object, 'items');
    if (Array.isArray(items)) {
      if (!items.every(isMap)) return { failed: 'items member is not an object' };
      for (const item of items) targets.push(item);
    } else if (!isNullList(object)) targets.push(object);
  }
  return { objects: targets };
}
