import type { TextFile } from '../values/text-file.ts';

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

  /** What is known of a file, or its text read anew; nothing when it cannot be read. */
  read(path: string, readAnew: () => string | undefined): TextFile | undefined {
    const known = this.#before.get(path);
    const file = known !== undefined && !this.#isDoubtful(path) ? known : textFile(path, readAnew(), known);
    if (file !== undefined) this.#now.set(path, file);
    return file;
  }

  /** Whether a file came, went or changed since the reading before. */
  get changed(): boolean {
    if (this.#before.size !== this.#now.size) return true;
    for (const [path, file] of this.#now) if (this.#before.get(path) !== file) return true;
    return false;
  }
}

function textFile(path: string, text: string | undefined, known: TextFile | undefined): TextFile | undefined {
  if (text === undefined) return undefined;
  return known?.text === text ? known : { path, text };
}
