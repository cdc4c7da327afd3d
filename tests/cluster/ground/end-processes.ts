import { isAlive, signal } from './process-identity.ts';
import type { ProcessRecord } from './ground-folder.ts';
import { pause } from './wait.ts';

const patienceInSeconds = 5;

/**
 * Ends processes by their own ids, the youngest first: what was started last leans on what was started before (an API server that lost its
 * etcd takes a minute to end).
 */
export async function endProcesses(processes: readonly ProcessRecord[]): Promise<void> {
  for (const process of processes.toReversed()) await end(process);
}

async function end(process: ProcessRecord): Promise<void> {
  if (!isAlive(process)) return;
  signal(process, 'SIGTERM');
  for (let waited = 0; waited < patienceInSeconds * 1000; waited += 50) {
    await pause(50);
    if (!isAlive(process)) return;
  }
  signal(process, 'SIGKILL');
  await pause(50);
}
