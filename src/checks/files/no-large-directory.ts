import { mostCombinedBytes } from '../../manifests/argocd-directory/manifests.ts';
import type { DirectoryRule } from '../directory-rule.ts';
import { directorySizes, sizeText } from './directory-sizes.ts';

export const noLargeDirectory: DirectoryRule = {
  id: 'no-large-directory',
  level: 'strict',
  rows: ['A11'],
  why: 'a little more, and Argo CD refuses the Application: it reads 10 MB of one unless its repo server permits more',
  help: 'split it into several Applications',
  check: (directories, { mostDirectoryBytes: most = mostCombinedBytes }, say) => {
    for (const [folder, bytes] of directorySizes(directories))
      if (bytes > most * 0.8 && bytes <= most)
        say(
          folder,
          `holds ${sizeText(bytes)} of manifests; Argo CD reads at most ${sizeText(most)} of one Application`,
        );
  },
};
