import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../ground/root.ts';

export interface Copy {
  readonly root: string;
  /** Puts `replace` in the place of `find` and gives back what undoes it; `undefined` unless `find` stands there exactly once. */
  readonly change: (file: string, find: string, replace: string) => (() => void) | undefined;
  readonly remove: () => void;
}

/** The tracked files as they are now, in a folder where they can be spoilt. */
export function copyRepository(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'purser-sabotage-'));
  const { stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  for (const path of stdout.split('\0').filter((name) => name !== ''))
    cpSync(join(root, path), join(folder, path));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return {
    root: folder,
    change: (file, find, replace) => {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8');
      if (text.split(find).length !== 2) return undefined;
      writeFileSync(
        path,
        text.replace(find, () => replace),
      );
      return () => writeFileSync(path, text);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
