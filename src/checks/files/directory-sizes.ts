import { skippedBy } from '../../manifests/argocd-directory/select.ts';
import { plainDirectory } from '../../manifests/argocd-directory/source-directory.ts';
import { combinedBytes } from '../../manifests/argocd-directory/manifests.ts';
import { selected, skipped, type Directories } from './directories.ts';

/** How much Argo CD reads at once, by folder: of each Application that is known, and of each folder that none reads. */
export function directorySizes(directories: Directories): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const reading of directories.readings)
    sizes.set(reading.root, Math.max(sizes.get(reading.root) ?? 0, combinedBytes(selected(reading))));
  for (const [folder, files] of directories.byFolder) {
    if (sizes.has(folder)) continue;
    const free = files.filter((file) =>
      directories.above(file).every((reading) => skipped(reading, file) !== undefined),
    );
    sizes.set(
      folder,
      combinedBytes(
        free.filter(({ name, text }) => skippedBy({ path: name, text }, plainDirectory) === undefined),
      ),
    );
  }
  return sizes;
}

/** As Kubernetes' quantities count: a million. */
export function sizeText(bytes: number): string {
  return bytes < 1e5 ? `${bytes} bytes` : `${(bytes / 1e6).toFixed(1)} MB`;
}
