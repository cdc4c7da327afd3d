import { goGlob } from './glob.ts';
import type { SourceDirectory } from './source-directory.ts';

/** Names that Argo CD reads, those that begin with a dot too; upper case is another name (repository.go, manifestFile). */
const manifestFile = /^.*\.(?:yaml|yml|json|jsonnet)$/;

/** The bytes that make Argo CD skip a file, wherever they stand in it (repository.go, skipFileRenderingMarker). */
export const skipFileRenderingMarker = '+argocd:skip-file-rendering';

/** Why Argo CD does not read a file. */
export type Skipped = 'name' | 'depth' | 'exclude' | 'include' | 'marker';

/** A file below the directory of an Application. */
export interface DirectoryFile {
  /** From the directory. */
  readonly path: string;
  readonly text: string;
}

/** Why an Application does not read a file; `undefined` when it does (repository.go, getPotentiallyValidManifestFile). */
export function skippedBy({ path, text }: DirectoryFile, directory: SourceDirectory): Skipped | undefined {
  if (!isManifestFile(path.slice(path.lastIndexOf('/') + 1))) return 'name';
  if (!directory.recurse && path.includes('/')) return 'depth';
  if (directory.exclude !== '' && goGlob(directory.exclude, path)) return 'exclude';
  if (directory.include !== '' && !goGlob(directory.include, path)) return 'include';
  return text.includes(skipFileRenderingMarker) ? 'marker' : undefined;
}

export function isManifestFile(name: string): boolean {
  return manifestFile.test(name);
}
