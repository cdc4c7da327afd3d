import { mostCombinedBytes } from '../../manifests/argocd-directory/manifests.ts';
import type { DirectoryRule } from '../directory-rule.ts';
import { directorySizes, sizeText } from './directory-sizes.ts';

/** Argo CD reposerver/repository/repository.go, getPotentiallyValidManifests; `--max-combined-directory-manifests-size`. */
export const validDirectorySize: DirectoryRule = {
  id: 'valid-directory-size',
  level: 'contract',
  rows: ['A11'],
  why: 'Argo CD refuses an Application whose files are larger together than it permits: "exceeded max combined manifest file size"',
  help: 'split it into several Applications, or say in mostDirectoryBytes what the repo server of the cluster permits',
  check: (directories, { mostDirectoryBytes: most = mostCombinedBytes }, say) => {
    for (const [folder, bytes] of directorySizes(directories)) {
      const what = sizeFault(bytes, most);
      if (what !== undefined) say(folder, what);
    }
  },
};

/** What is wrong with a folder of so many bytes; `most` is what the repo server permits, 0 without end. */
export function sizeFault(bytes: number, most = mostCombinedBytes): string | undefined {
  if (most === 0 || bytes <= most) return undefined;
  return `holds ${sizeText(bytes)} of manifests; Argo CD reads at most ${sizeText(most)} of one Application`;
}
