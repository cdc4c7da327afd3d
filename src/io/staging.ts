import { lstatSync, mkdirSync, readdirSync, rmSync, rmdirSync } from 'node:fs';
import { kill, pid } from 'node:process';
import { OutputError } from './output-error.ts';
import { attempt, attemptUnless, codeOf } from './system-error.ts';

/** Stands in the output folder while a run writes; holds one folder for each run, named by its process id. */
export const stagingName = '.purser-staging';

export interface Staging {
  /** Ours alone: two runs could never mix their files, even if the claim failed to keep them apart. */
  readonly folder: string;
  /** True when a run before this one was killed and may have left empty folders. */
  readonly recovers: boolean;
}

/**
 * Claims the output folder for this process. Claim first, look for others then: of two runs that start together at least one sees the
 * other, which looking first would not give.
 */
export function claimStaging(root: string): Staging {
  const shared = `${root}/${stagingName}`;
  requireRealFolder(shared);
  const folder = `${shared}/${pid}`;
  const wasOurs = attempt('write', shared, () => mkdirSync(folder, { recursive: true }) === undefined);
  const others = attempt('read', shared, () => readdirSync(shared)).filter((name) => name !== String(pid));
  const running = others.find(isRunning);
  if (running !== undefined) {
    releaseStaging(root);
    const help = `wait until it ends; if process ${running} is something else, remove ${shared}`;
    throw new OutputError(shared, `another purser synth is running (pid ${running})`, help);
  }
  for (const name of wasOurs ? [...others, String(pid)] : others) removeTree(`${shared}/${name}`);
  attempt('write', folder, () => mkdirSync(folder, { recursive: true }));
  return { folder, recovers: wasOurs || others.length > 0 };
}

/** Removes our claim, with whatever is staged, and the staging folder unless another run has just claimed it. */
export function releaseStaging(root: string): void {
  const shared = `${root}/${stagingName}`;
  removeTree(`${shared}/${pid}`);
  attemptUnless(['ENOTEMPTY', 'EEXIST', 'ENOENT'], 'remove', shared, () => rmdirSync(shared));
}

/** Whose files are staged in an output folder now: the ids of running processes, and whether a killed one left something. */
export function stagingState(root: string): {
  readonly running: readonly string[];
  readonly isStale: boolean;
} {
  const shared = `${root}/${stagingName}`;
  const stats = attempt('read', shared, () => lstatSync(shared, { throwIfNoEntry: false }));
  const names = stats?.isDirectory() ? attempt('read', shared, () => readdirSync(shared)) : [];
  const running = names.filter(isRunning);
  return { running, isStale: stats !== undefined && running.length === 0 };
}

/** A link would lead our clean-up into a folder that is not ours. */
function requireRealFolder(shared: string): void {
  const stats = attempt('read', shared, () => lstatSync(shared, { throwIfNoEntry: false }));
  if (stats === undefined || stats.isDirectory()) return;
  throw new OutputError(
    shared,
    'is in the way: purser stages its files there',
    'remove it, then run purser again',
  );
}

function isRunning(name: string): boolean {
  if (!/^[1-9]\d{0,9}$/.test(name)) return false;
  try {
    return kill(Number(name), 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function removeTree(folder: string): void {
  attempt('remove', folder, () => rmSync(folder, { recursive: true, force: true }));
}
