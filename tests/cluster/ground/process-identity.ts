import { spawnSync } from 'node:child_process';
import { kill } from 'node:process';

/** A process that cannot be mistaken for a later one with the same id. */
export interface ProcessIdentity {
  readonly pid: number;
  /** As `ps` prints it. */
  readonly startedAt: string;
}

/** `undefined` when there is no such process. */
export function identityOf(pid: number): ProcessIdentity | undefined {
  const { stdout } = spawnSync('ps', ['-o', 'lstart=,stat=', '-p', String(pid)], { encoding: 'utf8' });
  const [, startedAt, state] = /^\s*(.*\d{4})\s+(\S+)\s*$/.exec(stdout) ?? [];
  // A zombie is dead already; its parent has not asked yet.
  return startedAt === undefined || state?.startsWith('Z') ? undefined : { pid, startedAt };
}

export function isAlive({ pid, startedAt }: ProcessIdentity): boolean {
  return identityOf(pid)?.startedAt === startedAt;
}

/** Sends a signal to the process and to what it started, which all run in its process group. */
export function signal({ pid }: ProcessIdentity, name: 'SIGTERM' | 'SIGKILL'): void {
  try {
    kill(-pid, name);
  } catch {
    // It ended by itself.
  }
}
