import type { ManifestFile } from '../values/manifest.ts';

/** Of nearly every file system: Kubernetes allows names that come close to it, and the file's has the kind before them. */
export const mostOfAFileName = 255;

/** Files that could not be written, seen before anything is. */
export function longFileNames(files: readonly ManifestFile[]): readonly string[] {
  return files.flatMap(({ path, manifest: { kind } }) => {
    const { length } = path.slice(path.lastIndexOf('/') + 1);
    if (length <= mostOfAFileName) return [];
    return [
      `the file of the ${kind} would have a name of ${length} characters; disks allow ${mostOfAFileName}`,
    ];
  });
}
