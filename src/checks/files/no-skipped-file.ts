import { skipFileRenderingMarker } from '../../manifests/argocd-directory/select.ts';
import type { FileRule } from '../file-rule.ts';

/** Argo CD reposerver/repository/repository.go, skipFileRenderingMarker; who asks for it does so in a comment. */
export const noSkippedFile: FileRule = {
  id: 'no-skipped-file',
  level: 'contract',
  rows: ['A4'],
  why: `Argo CD skips a file that holds ${skipFileRenderingMarker} anywhere, without a word, and deletes what was in it`,
  help: `write its first character as an escape: "\\u002b${skipFileRenderingMarker.slice(1)}"`,
  check: ({ text, objects }, say) => {
    const at = text.indexOf(skipFileRenderingMarker);
    if (at === -1) return;
    if (objects.some(({ value }) => JSON.stringify(value).includes(skipFileRenderingMarker)))
      say(at, 'this value makes Argo CD skip the whole file');
  },
};
