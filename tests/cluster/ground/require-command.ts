import { spawnSync } from 'node:child_process';
import { GroundError } from './ground-error.ts';

/** Programs that a ground takes from the machine, and where they come from. */
const sources: Readonly<Record<string, string>> = {
  etcd: 'apt-get install etcd-server',
  'redis-server': 'apt-get install redis-server',
  git: 'apt-get install git',
  python3: 'apt-get install python3-pip',
  go: 'install Go 1.26 or newer',
};

function hasCommand(command: string): boolean {
  return spawnSync('sh', ['-c', 'command -v "$0"', command]).status === 0;
}

export function requireCommand(command: string): void {
  if (!hasCommand(command)) throw new GroundError(`${command} is missing`, sources[command] ?? 'install it');
}
