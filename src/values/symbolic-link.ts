/** A symbolic link below what was asked for. */
export interface SymbolicLink {
  readonly path: string;
  /** What it says, as it says it. */
  readonly to: string;
  readonly leads: 'outside' | 'nowhere' | 'in a circle' | 'to a folder' | 'to a file';
}

/**
 * Whether a link leaves the repository, even on its way: Argo CD refuses every Application of the repository then, wherever the link lies
 * (util/app/path/path.go, CheckOutOfBoundsSymlinks). `path` is the link's, from the top of the repository.
 */
export function leavesRepository(path: string, to: string): boolean {
  if (to.startsWith('/')) return true;
  let depth = path.split('/').length - 1;
  for (const step of to.split('/')) {
    if (step === '..') depth -= 1;
    else if (step !== '' && step !== '.') depth += 1;
    if (depth < 0) return true;
  }
  return false;
}
