import { GroundError } from '../ground/ground-error.ts';
import { startGround } from '../ground/ground.ts';
import { groundFolders } from '../ground/sweep.ts';

/** Starts everything and says how to reach it. */
export async function start(): Promise<string> {
  const running = groundFolders().find((folder) => folder.isByHand);
  if (running !== undefined)
    throw new GroundError(`a ground runs already: ${running.path}`, 'npm run cluster -- stop');
  const ground = await startGround({ owned: false });
  return `${[`export KUBECONFIG=${ground.kubeconfig}`].join('\n')}\n`;
}
