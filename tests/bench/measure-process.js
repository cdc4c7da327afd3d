import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const recorder = join(import.meta.dirname, 'record-usage.cjs');

/**
 * Runs a Node program to its end: wall time of the whole process tree in seconds, CPU time of all its Node processes in seconds, and the
 * memory of the largest one in MiB. A program that fails is no measurement.
 */
export function measureProcess(argv, folder, environment = {}) {
  const usage = mkdtempSync(join(tmpdir(), 'purser-usage-'));
  const options = `--require ${JSON.stringify(recorder)}`;
  const env = { ...process.env, ...environment, NODE_OPTIONS: options, BENCH_USAGE: usage };
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, argv, {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const wall = (performance.now() - start) / 1000;
  const processes = readdirSync(usage).map((file) => JSON.parse(readFileSync(join(usage, file), 'utf8')));
  rmSync(usage, { recursive: true });
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}: ${stderr}`);
  return {
    wall,
    cpu: processes.reduce((sum, { cpu }) => sum + cpu, 0),
    memory: Math.max(...processes.map(({ memory }) => memory)),
  };
}
