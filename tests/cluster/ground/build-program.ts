import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { env, stderr } from 'node:process';
import { GroundError } from './ground-error.ts';
import type { Program } from './programs.ts';
import { requireSpace } from './require-space.ts';
import { root } from './root.ts';

const modules = join(root, 'tests', 'cluster', 'programs');

/** A folder with `bin/` and the program's files, built at its first use and kept under a name made of everything that went into it. */
export function provide(program: Program): string {
  const folder = join(cacheFolder(), `${program.module}-${keyOf(program)}`);
  if (!existsSync(folder)) build(program, folder);
  const now = new Date();
  utimesSync(folder, now, now);
  return folder;
}

/** Outside the repository: `npm ci` must not throw away half an hour of building. */
export function cacheFolder(): string {
  return (
    env['PURSER_CLUSTER_CACHE'] ??
    join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'purser', 'cluster')
  );
}

export function keyOf(program: Program): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(program))
    .update(go(['version'], modules));
  for (const path of readdirSync(join(modules, program.module), {
    recursive: true,
    encoding: 'utf8',
  }).toSorted()) {
    const file = join(modules, program.module, path);
    if (/\.(?:go|mod|sum)$/.test(path)) hash.update(`${path}\0`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

function build(program: Program, folder: string): void {
  stderr.write(`building ${program.module}: once, until its pins change (minutes) …\n`);
  mkdirSync(dirname(folder), { recursive: true });
  requireSpace(dirname(folder), 2048);
  const temporary = mkdtempSync(join(dirname(folder), 'building-'));
  try {
    mkdirSync(join(temporary, 'bin'));
    go(buildArguments(program, join(temporary, 'bin')), join(modules, program.module));
    copyFiles(program, temporary);
    renameIntoPlace(temporary, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function buildArguments({ packages, variables = {} }: Program, output: string): readonly string[] {
  const settings = Object.entries(variables).map(([name, value]) => `-X ${name}=${value}`);
  return [
    'build',
    '-trimpath',
    '-ldflags',
    ['-s -w', ...settings].join(' '),
    '-o',
    `${output}/`,
    ...packages,
  ];
}

export function copyFiles(program: Program, folder: string): void {
  for (const [source, target] of Object.entries(program.files ?? {}))
    copyOut(program, source, join(folder, target));
}

/** The module cache is read-only, and so would its copies be. */
function copyOut(program: Program, source: string, target: string): void {
  const [module = '', path = ''] = source.split('!');
  const { Dir: folder }: { readonly Dir: string } = JSON.parse(
    go(['mod', 'download', '-json', module], join(modules, program.module)),
  );
  mkdirSync(dirname(target), { recursive: true });
  cpSync(join(folder, path), target, { recursive: true });
  spawnSync('chmod', ['-R', 'u+w', target]);
  chmodSync(target, 0o755);
}

/** Another run may have built the same: the first one wins. */
export function renameIntoPlace(temporary: string, folder: string): void {
  try {
    renameSync(temporary, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

function go(args: readonly string[], cwd: string): string {
  const {
    error,
    status,
    stdout,
    stderr: complaint,
  } = spawnSync('go', args, {
    cwd,
    encoding: 'utf8',
    env: { ...env, CGO_ENABLED: '0', GOFLAGS: '-mod=readonly -buildvcs=false', GOWORK: 'off' },
    maxBuffer: 64 * 1024 ** 2,
  });
  if (error !== undefined)
    throw new GroundError('Go is missing', 'install Go 1.26 or newer: it builds the real programs');
  if (status !== 0) throw new GroundError(`go ${args[0]} failed in ${cwd}`, complaint.trimEnd());
  return stdout;
}
