import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { PassThrough } from 'node:stream';
import { onTestFinished } from 'vitest';
import { main, type Surroundings } from '../../src/cli.ts';

/** What a run of the program said and how it ended. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

const ours = join(import.meta.dirname, '..', '..', 'bin', 'purser.js');

/** A repository of its own for one test, removed when the test ends. */
export class Repository {
  readonly root: string;

  /** Files by path; a text of `null` is a folder. */
  constructor(files: Readonly<Record<string, string>>) {
    this.root = mkdtempSync(join(tmpdir(), 'purser-test-'));
    onTestFinished(() => rmSync(this.root, { recursive: true, force: true }));
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string | Uint8Array): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true });
  }

  removeIfThere(path: string): void {
    rmSync(join(this.root, path), { recursive: true, force: true });
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  /** Every file below a folder by its path from there; empty when there is no such folder. */
  files(folder = 'dist'): Readonly<Record<string, string>> {
    const top = join(this.root, folder);
    const entries = readdirIfThere(top).filter((entry) => entry.isFile());
    const paths = entries.map((entry) => join(entry.parentPath, entry.name)).toSorted();
    return Object.fromEntries(
      paths.map((path) => [relative(top, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
    );
  }

  /** Runs the program in this process, as the shell would in the repository. */
  async purser(...argv: readonly string[]): Promise<Run> {
    return this.purserWith({}, ...argv);
  }

  /** With a person at the terminal, who gives these answers and then leaves. */
  async purserAnswering(
    answers: readonly string[],
    ...argv: readonly string[]
  ): Promise<Run & { readonly asked: string }> {
    const input = new PassThrough();
    const output = new PassThrough();
    input.end(answers.map((answer) => `${answer}\n`).join(''));
    const run = await this.#run({ dialogue: { input, output } }, argv);
    return { ...run, asked: String(output.read() ?? '') };
  }

  /** As if another copy of the program had been started. */
  async purserFrom(program: string, ...argv: readonly string[]): Promise<Run> {
    return this.#run({ file: program }, argv);
  }

  async purserWith(env: Readonly<Record<string, string>>, ...argv: readonly string[]): Promise<Run> {
    return this.#run({ env }, argv);
  }

  /** As the shell would in a folder of the repository. */
  async purserIn(folder: string, ...argv: readonly string[]): Promise<Run> {
    return this.#run({ cwd: join(this.root, folder) }, argv);
  }

  async #run(
    {
      env = {},
      dialogue,
      file = ours,
      cwd = this.root,
    }: Partial<Pick<Surroundings, 'env' | 'dialogue' | 'file' | 'cwd'>>,
    argv: readonly string[],
  ): Promise<Run> {
    let out = '';
    let error = '';
    const code = await main(argv, {
      env,
      dialogue,
      file,
      cwd,
      stdout: { write: (text) => (out += text) },
      stderr: { write: (text) => (error += text) },
    });
    return { code, out, error };
  }
}

function readdirIfThere(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
}
