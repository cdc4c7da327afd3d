import { isManifestFile } from '../../manifests/argocd-directory/select.ts';
import type { DirectoryRule } from '../directory-rule.ts';

/** Argo CD util/app/path/path.go, CheckOutOfBoundsSymlinks; a circle in repository.go, getPotentiallyValidManifestFile. */
export const noOutsideLink: DirectoryRule = {
  id: 'no-outside-link',
  level: 'contract',
  rows: ['A7'],
  why: 'one link that is absolute or leads out of the repository, wherever it lies, fails every Application of the repository; one that leads in a circle fails its own',
  help: 'put the file itself there, or remove the link',
  check: ({ links }, _, say) => {
    for (const { path, leads } of links) {
      const isManifest = isManifestFile(path.slice(path.lastIndexOf('/') + 1));
      if (leads === 'outside') say(path, 'is a link that is absolute or leads out of the repository');
      else if (isManifest && leads === 'in a circle') say(path, 'is a link that leads in a circle');
      else if (isManifest && leads === 'nowhere')
        say(path, 'is a link that leads nowhere: Argo CD leaves it out');
    }
  },
};
