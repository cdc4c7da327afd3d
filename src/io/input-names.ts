import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of a repository's environments: no file is read, so that a shell can ask at every key. */
export function environmentFolders(root: string): readonly string[] {
  const folder = join(root, 'environments');
  return names(folder)
    .filter((name) => existsSync(join(folder, name, 'environment.yaml')))
    .toSorted();
}

/** The names of its services, by their bases. */
export function serviceNames(root: string): readonly string[] {
  const bases = names(join(root, 'environments', 'services'));
  return bases
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .toSorted();
}

/** Without a folder there are no names: a shell completes in any folder. */
function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
