import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { env } from 'node:process';
import { GroundError } from './ground-error.ts';
import type { GroundFolder } from './ground-folder.ts';
import { identityOf } from './process-identity.ts';
import { Final, waitFor } from './wait.ts';

export interface Launch {
  /** Names the process and its log file. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** True (or no error) once the program does its work. */
  readonly ready: () => Promise<boolean> | boolean;
  readonly seconds?: number;
}

/** Starts programs of a ground in process groups of their own, and writes them down before it waits for them. */
export class Launcher {
  readonly #folder: GroundFolder;

  constructor(folder: GroundFolder) {
    this.#folder = folder;
  }

  logOf(name: string): string {
    return this.#folder.file(`${name}.log`);
  }

  async launch({ name, command, args, env: more = {}, cwd, ready, seconds = 60 }: Launch): Promise<void> {
    const log = openSync(this.logOf(name), 'a');
    const child = spawn(command, args, {
      cwd: cwd ?? this.#folder.path,
      detached: true,
      env: { ...env, ...more },
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    const end = endOf(child);
    if (child.pid !== undefined)
      this.#folder.add({ name, ...(identityOf(child.pid) ?? { pid: child.pid, startedAt: '' }) });
    child.unref();
    await settled(child);
    await waitFor(
      () => `${name} is ready\n${this.#lastLines(name)}`,
      async () => {
        const reason = end();
        if (reason !== undefined) throw new Final(this.#failure(name, reason));
        return ready();
      },
      { seconds },
    );
  }

  #failure(name: string, reason: string): GroundError {
    return new GroundError(`${name} ${reason}`, `the end of ${this.logOf(name)}:\n${this.#lastLines(name)}`);
  }

  #lastLines(name: string): string {
    return readFileSync(this.logOf(name), 'utf8').trimEnd().split('\n').slice(-8).join('\n');
  }
}

/** Node tells a moment later whether a program could be started at all. */
async function settled(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve) => {
    child.once('spawn', () => resolve());
    child.once('error', () => resolve());
  });
}

/** How the child ended, once it did. */
function endOf(child: ChildProcess): () => string | undefined {
  let reason: string | undefined;
  child.once('error', (error) => {
    reason = `cannot be started: ${error.message}`;
  });
  child.once('exit', (code, signal) => {
    reason = `ended at once (${signal ?? `exit code ${code}`})`;
  });
  return () => reason;
}
