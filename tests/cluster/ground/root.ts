import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The repository, seen from this file or from the bundle that it is part of. */
export const root = above(import.meta.dirname);

function above(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : above(dirname(folder));
}
