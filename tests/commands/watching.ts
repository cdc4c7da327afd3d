import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const ours = join(import.meta.dirname, '..', '..');

/** A `purser synth --watch` of its own process, ended with the test at the latest. */
export class Watching {
  out = '';
  error = '';
  readonly #child: ChildProcess;
  readonly #ended: Promise<readonly unknown[]>;

  constructor(
    folder: string,
    { purser = ours, argv = [] }: Readonly<{ purser?: string; argv?: readonly string[] }> = {},
  ) {
    const child = spawn(process.execPath, [join(purser, 'bin/purser.js'), 'synth', '--watch', ...argv], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.setEncoding('utf8').on('data', (text: string) => (this.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (this.error += text));
    this.#child = child;
    this.#ended = once(child, 'close');
    onTestFinished(async () => {
      child.kill('SIGKILL');
      await this.#ended;
    });
  }

  /** Until it said so. */
  async says(text: string | RegExp, where: 'out' | 'error' = 'out'): Promise<void> {
    await until(
      () => (typeof text === 'string' ? this[where].includes(text) : text.test(this[where])),
      () => `no ${String(text)} in:\n${this.out}\n${this.error}`,
    );
  }

  /** How often it wrote since it began to watch. */
  get runs(): number {
    return this.out.match(/ in \d+ ms$/gm)?.length ?? 0;
  }

  async interrupt(signal: 'SIGINT' | 'SIGTERM' = 'SIGINT'): Promise<number | null> {
    this.#child.kill(signal);
    return this.end();
  }

  /** Its exit code. */
  async end(): Promise<number | null> {
    await this.#ended;
    return this.#child.exitCode;
  }
}

/** Waits for a condition, half a minute at most: a busy machine needs its time. */
export async function until(condition: () => boolean, otherwise: () => string): Promise<void> {
  const end = performance.now() + 30_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(otherwise());
    // oxlint-disable-next-line no-await-in-loop -- it polls
    await pause(10);
  }
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
