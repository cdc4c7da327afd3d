import { existsSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { leavesRepository, type SymbolicLink } from '../values/symbolic-link.ts';
import { codeOf } from './system-error.ts';

/** The top of the repository around a folder; the folder itself where there is none. */
export function repositoryAround(folder: string): string {
  for (let top = resolve(folder); ; top = dirname(top)) {
    if (existsSync(`${top}/.git`)) return top;
    if (top === dirname(top)) return resolve(folder);
  }
}

/** Where a link leads, as Argo CD judges it; `path` is the one to say, below `root`. */
export function readLink(root: string, top: string, path: string): SymbolicLink {
  const file = resolve(root, path);
  const to = readlinkSync(file);
  const inside = relative(top, file).split(sep).join('/');
  return { path, to, leads: leavesRepository(inside, to) ? 'outside' : leadsTo(file, top) };
}

function leadsTo(file: string, top: string): SymbolicLink['leads'] {
  try {
    const real = realpathSync(file);
    // By way of another link it may leave all the same.
    if (!real.startsWith(realpathSync(top) + sep)) return 'outside';
    return statSync(real).isFile() ? 'to a file' : 'to a folder';
  } catch (error) {
    if (codeOf(error) === 'ELOOP') return 'in a circle';
    return 'nowhere';
  }
}
