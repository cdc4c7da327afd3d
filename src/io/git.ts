import { spawnSync } from 'node:child_process';

/** What git prints, or `undefined` when it fails or is not there. */
export function git(cwd: string, args: readonly string[], input = ''): Buffer | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd, input, maxBuffer: 4 * 1024 ** 3 });
  return status === 0 ? stdout : undefined;
}
