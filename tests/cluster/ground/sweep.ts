import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProcesses } from './end-processes.ts';
import { GroundFolder, groundPrefix } from './ground-folder.ts';

/** Every ground of this machine's user. */
export function groundFolders(): readonly GroundFolder[] {
  const names = readdirSync(tmpdir()).filter((name) => name.startsWith(groundPrefix));
  return names.map((name) => GroundFolder.open(join(tmpdir(), name)));
}

/** Ends what a killed harness left running, and removes its files; says which grounds that were. */
export async function sweepAbandoned(): Promise<readonly string[]> {
  const abandoned = groundFolders().filter((folder) => folder.isAbandoned);
  for (const folder of abandoned) {
    await endProcesses(folder.processes);
    folder.remove();
  }
  return abandoned.map(({ path }) => path);
}
