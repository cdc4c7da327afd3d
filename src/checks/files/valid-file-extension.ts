import { isManifestFile } from '../../manifests/argocd-directory/select.ts';
import type { DirectoryRule } from '../directory-rule.ts';

/** Argo CD reposerver/repository/repository.go, manifestFile. */
export const validFileExtension: DirectoryRule = {
  id: 'valid-file-extension',
  level: 'contract',
  rows: ['A8'],
  why: 'Argo CD reads files that end with .yaml, .yml or .json, in lower case, and no others: it applies nothing of them, and deletes what was in them',
  help: 'let its name end with .yaml',
  check: ({ files }, _, say) => {
    for (const { path, name, objects } of files)
      if (objects > 0 && path !== '-' && !isManifestFile(name))
        say(
          path,
          `Argo CD would not read this file, and it holds ${objects === 1 ? 'an object' : `${objects} objects`}`,
        );
  },
};
