import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stderr } from 'node:process';
import { cacheFolder } from './build-program.ts';
import { GroundError } from './ground-error.ts';
import { requireCommand } from './require-command.ts';

const version = '5.2.1';
const extras = 'server,ssm,secretsmanager,sts,iam';

/** A Python that has moto of our version: the machine's own, or one with its packages in the cache folder, made at the first use. */
export function pythonWithMoto(): string {
  requireCommand('python3');
  const folder = join(cacheFolder(), `moto-${version}`);
  const own = join(folder, 'bin', 'python');
  if (hasMoto('python3')) return 'python3';
  if (!hasMoto(own)) install(folder, own);
  return own;
}

function hasMoto(python: string): boolean {
  const question = `import flask, moto; raise SystemExit(moto.__version__ != "${version}")`;
  return spawnSync(python, ['-c', question]).status === 0;
}

function install(folder: string, python: string): void {
  stderr.write(`installing moto ${version}: once (a minute) …\n`);
  mkdirSync(cacheFolder(), { recursive: true });
  // Half of an installation that was broken off helps nobody.
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  run('python3', ['-m', 'venv', folder], 'apt-get install python3-venv');
  const packages = ['-m', 'pip', 'install', '--quiet', `moto[${extras}]==${version}`];
  run(
    python,
    packages,
    `see whether pip can reach its index, or install moto[${extras}]==${version} yourself`,
  );
}

function run(command: string, args: readonly string[], wayOut: string): void {
  const { status, stderr: complaint } = spawnSync(command, args, { encoding: 'utf8' });
  const what = `moto, the AWS emulator, cannot be installed: ${command} ${args.join(' ')}`;
  if (status !== 0) throw new GroundError(what, `${wayOut}\n${complaint.trimEnd()}`);
}
