import { git } from './git.ts';

/** Where in the work tree of its repository a folder lies, such as `deploy/`; `''` at its top, absent outside of any and without git. */
export function gitPrefix(folder: string): string | undefined {
  return git(folder, ['rev-parse', '--show-prefix'])?.toString().replace(/\n$/, '');
}
