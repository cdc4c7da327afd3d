import { mkdirSync, writeFileSync } from 'node:fs';
import type { TextFile } from '../values/text-file.ts';
import { attempt } from './system-error.ts';

/**
 * Writes the files into the staging folder as they will stand below `root`, which the errors name. Nothing is forced to the disk (fsync):
 * a kill cannot tear a file that is whole before it is moved, and after a power loss git and the next synth put things right.
 */
export function stageFiles(root: string, staging: string, files: readonly TextFile[]): void {
  const made = new Set<string>(['']);
  for (const { path, text } of files) {
    attempt('write', `${root}/${path}`, () => {
      const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
      if (!made.has(folder)) mkdirSync(`${staging}/${folder}`, { recursive: true });
      made.add(folder);
      writeFileSync(`${staging}/${path}`, text, { flag: 'wx' });
    });
  }
}
