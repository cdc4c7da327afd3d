import { spawnSync } from 'node:child_process';
import type { GroundFolder, ProcessRecord } from '../ground/ground-folder.ts';
import { isAlive } from '../ground/process-identity.ts';
import { groundFolders } from '../ground/sweep.ts';

/** Every ground of this user, with its processes. */
export async function status(): Promise<string> {
  const grounds = groundFolders().map(describe);
  return Promise.resolve(`${grounds.join('\n') || 'nothing runs: npm run cluster -- start'}\n`);
}

function describe(folder: GroundFolder): string {
  return [`${folder.path} (${stateOf(folder)})`, ...folder.processes.map(describeProcess)].join('\n');
}

function stateOf(folder: GroundFolder): string {
  if (folder.isByHand) return 'started by hand';
  return folder.isAbandoned
    ? 'left by a killed run; the next start or stop sweeps it'
    : 'in use by a test run';
}

function describeProcess(process: ProcessRecord): string {
  const state = isAlive(process) ? memoryOf(process.pid) : 'ended';
  return `  ${process.name.padEnd(32)} ${String(process.pid).padStart(8)}  ${state}`;
}

function memoryOf(pid: number): string {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return `${Math.round(Number(stdout.trim()) / 1024)} MiB`;
}
