import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A place for an output folder that does not exist yet, in a fresh folder that lasts as long as the test. */
export function newRoot(place: string = os.tmpdir()): string {
  const folder = fs.mkdtempSync(path.join(place, 'purser-io-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, 'dist');
}

/** In memory where there is such a place: hundreds of rewrites of a tree would wear on a slow disk. */
export function newRootInMemory(): string {
  return newRoot(fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir());
}
