/** The folder itself, and all around it. */
export function foldersAbove(folder: string): readonly string[] {
  if (folder === '.') return ['.'];
  const steps = folder.split('/');
  return ['.', ...steps.map((_, index) => steps.slice(0, index + 1).join('/'))];
}
