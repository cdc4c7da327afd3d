import { foldersAbove } from '../../values/folders-above.ts';

/** The folder itself, and all around it from the top, which is `.`. */
export function foldersAround(folder: string): readonly string[] {
  return folder === '.' ? ['.'] : ['.', ...foldersAbove(folder), folder];
}
