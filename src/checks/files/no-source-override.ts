import type { DirectoryRule } from '../directory-rule.ts';

/** Argo CD reposerver/repository/repository.go, mergeSourceParameters. */
export const noSourceOverride: DirectoryRule = {
  id: 'no-source-override',
  level: 'default',
  rows: ['A6'],
  why: 'the file changes how Argo CD reads its folder, whatever the Application says, and nobody sees it there',
  help: 'write it into the Application, and remove the file',
  check: ({ files }, _, say) => {
    for (const { path, name } of files)
      if (/^\.argocd-source(?:-.*)?\.yaml$/.test(name)) say(path, 'overrides the source of the Application');
  },
};
