import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextFile } from '../values/text-file.ts';
import { attempt } from './system-error.ts';

/** Whether a file, by its path in the repository, may have changed since it was read. */
export type Doubt = (path: string) => boolean;

/** The texts of a repository: what was read, and that nobody doubts, is not read again. A text that stayed the same stays the same object. */
export class KnownTexts {
  #before: ReadonlyMap<string, TextFile> = new Map();
  #now = new Map<string, TextFile>();
  #isDoubtful: Doubt = () => true;

  /** From here on everything is read anew, as far as there is doubt about it. */
  startAgain(isDoubtful: Doubt): void {
    this.#before = this.#now;
    this.#now = new Map();
    this.#isDoubtful = isDoubtful;
  }

  /** Throws an `OutputError` when the disk refuses. */
  read(root: string, path: string): TextFile {
    const known = this.#before.get(path);
    const file = known !== undefined && !this.#isDoubtful(path) ? known : readAgain(root, path, known);
    this.#now.set(path, file);
    return file;
  }

  /** Whether a file came, went or changed since the reading before. */
  get changed(): boolean {
    if (this.#before.size !== this.#now.size) return true;
    for (const [path, file] of this.#now) if (this.#before.get(path) !== file) return true;
    return false;
  }
}

function readAgain(root: string, path: string, known: TextFile | undefined): TextFile {
  const text = attempt('read', path, () => readFileSync(join(root, path), 'utf8'));
  return known?.text === text ? known : { path, text };
}
