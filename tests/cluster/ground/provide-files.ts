import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, copyFiles, keyOf, renameIntoPlace } from './build-program.ts';
import type { Program } from './programs.ts';

/** A folder with a program's files alone: seconds, where building the program takes minutes. */
export function provideFiles(program: Program): string {
  const folder = join(cacheFolder(), `${program.module}-files-${keyOf(program)}`);
  if (!existsSync(folder)) copy(program, folder);
  return folder;
}

function copy(program: Program, folder: string): void {
  mkdirSync(cacheFolder(), { recursive: true });
  const temporary = mkdtempSync(join(cacheFolder(), 'copying-'));
  try {
    copyFiles(program, temporary);
    renameIntoPlace(temporary, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
