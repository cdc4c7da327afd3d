import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TextFile } from '../values/text-file.ts';
import { attempt } from './system-error.ts';

/** Which of the paths exist already. */
export function existing(root: string, paths: readonly string[]): readonly string[] {
  return paths.filter((path) => existsSync(join(root, path)));
}

/** Writes files that do not exist yet: one that has come into being meanwhile is an error, never overwritten. What begins with `#!` is a program. */
export function createFiles(root: string, files: readonly TextFile[]): void {
  for (const { path, text } of files) {
    const file = join(root, path);
    attempt('write', file, () => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: 'wx', mode: text.startsWith('#!') ? 0o777 : 0o666 });
    });
  }
}

/** Puts a new text into the place of a file at once: a kill leaves the old one or the new one. */
export function replaceFile(root: string, { path, text }: TextFile): void {
  const file = join(root, path);
  const fresh = `${file}.purser-new`;
  attempt('write', file, () => {
    try {
      writeFileSync(fresh, text);
      renameSync(fresh, file);
    } finally {
      rmSync(fresh, { force: true });
    }
  });
}
