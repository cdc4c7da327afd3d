import { endProcesses } from '../ground/end-processes.ts';
import { groundFolders, sweepAbandoned } from '../ground/sweep.ts';

/** Ends the ground that was started by hand, and what killed runs left; what it did, in words. */
export async function stop(): Promise<string> {
  const swept = await sweepAbandoned();
  const running = groundFolders().filter((folder) => folder.isByHand);
  for (const folder of running) {
    await endProcesses(folder.processes);
    folder.remove();
  }
  const lines = [
    ...running.map(({ path }) => `stopped ${path}`),
    ...swept.map((path) => `swept ${path}, left by a killed run`),
  ];
  return `${lines.join('\n') || 'nothing runs'}\n`;
}
