import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { attempt } from './system-error.ts';

/** The repository whose `bin/purser.js` is running, whichever link it was called by. */
export function toolRoot(program: string): string {
  return attempt('read', program, () => dirname(dirname(realpathSync(program))));
}
