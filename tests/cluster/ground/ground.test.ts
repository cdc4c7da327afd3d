import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endProcesses } from './end-processes.ts';
import { GroundError } from './ground-error.ts';
import { GroundFolder } from './ground-folder.ts';
import { startGround } from './ground.ts';
import { Launcher } from './launcher.ts';
import { freePorts, requireFreePort } from './ports.ts';
import { identityOf, isAlive, type ProcessIdentity } from './process-identity.ts';
import { requireSpace } from './require-space.ts';
import { groundFolders, sweepAbandoned } from './sweep.ts';

/** Stand-ins for real programs: what is looked at here is how programs are started, written down and ended. */
const forever = { command: process.execPath, args: ['-e', 'setInterval(() => {}, 1000)'] };

let temporary: string;

beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'purser-harness-'));
  vi.stubEnv('TMPDIR', temporary);
  vi.stubEnv('PURSER_CLUSTER_CACHE', join(temporary, 'cache'));
});

afterEach(async () => {
  for (const folder of groundFolders()) {
    await endProcesses(folder.processes);
    folder.remove();
  }
  vi.unstubAllEnvs();
  rmSync(temporary, { recursive: true });
});

test('a program that is started is written down, and ended by its own id', async () => {
  const folder = GroundFolder.create(true);
  await new Launcher(folder).launch({ name: 'one', ...forever, ready: () => true });

  const [process, ...others] = folder.processes;
  expect(process).toMatchObject({ name: 'one' });
  expect(others).toStrictEqual([]);
  expect(alive(process)).toBe(true);

  await endProcesses(folder.processes);
  expect(alive(process)).toBe(false);
});

test('a program that ends at once is a clear message with its last words', async () => {
  const launch = new Launcher(GroundFolder.create(true)).launch({
    name: 'etcd',
    command: process.execPath,
    args: ['-e', 'console.error("listen tcp 127.0.0.1:2379: bind: address already in use"); process.exit(1)'],
    ready: () => false,
  });

  await expect(launch).rejects.toThrow(GroundError);
  await expect(launch).rejects.toThrow(
    /^etcd ended at once \(exit code 1\)\n.*etcd\.log:\nlisten tcp .* already in use$/s,
  );
});

test('a program that cannot be started is a clear message', async () => {
  const launcher = new Launcher(GroundFolder.create(true));

  await expect(
    launcher.launch({ name: 'x', command: '/no/such', args: [], ready: () => true, seconds: 1 }),
  ).rejects.toThrow(/^x cannot be started: spawn \/no\/such ENOENT/);
});

test('a taken port is a clear message, a free one is none', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await vi.waitFor(() => expect(server.listening).toBe(true));
  const address = server.address();
  const taken = address !== null && typeof address === 'object' ? address.port : 0;
  const [free = 0] = await freePorts(1);

  await expect(requireFreePort(taken, 'the controller')).rejects.toThrow(
    `port ${taken} is taken, and the controller has no other\n  end the program`,
  );
  await expect(requireFreePort(free, 'the controller')).resolves.toBeUndefined();
  server.close();
});

test('free ports are all different', async () => {
  expect(new Set(await freePorts(20)).size).toBe(20);
});

test('what a killed harness left is ended and removed at the next start', async () => {
  const { folder, process } = await groundOf({ pid: 999_999_999, startedAt: 'long ago' });

  await expect(sweepAbandoned()).resolves.toStrictEqual([folder.path]);
  expect(alive(process)).toBe(false);
  expect(existsSync(folder.path)).toBe(false);
  expect(existsSync(folder.volatile)).toBe(false);
});

test('a ground in use is left alone', async () => {
  const { folder, process } = await groundOf(identityOf(globalThis.process.pid));

  await expect(sweepAbandoned()).resolves.toStrictEqual([]);
  expect(alive(process)).toBe(true);
  expect(existsSync(folder.path)).toBe(true);
});

test('a ground that was started by hand is left alone', async () => {
  const { process } = await groundOf(undefined);

  await expect(sweepAbandoned()).resolves.toStrictEqual([]);
  expect(alive(process)).toBe(true);
});

test('a process that got the id of a dead one is not ended', async () => {
  const child = spawn(forever.command, forever.args, { detached: true });
  const identity = identityOf(child.pid ?? 0);
  const ground = join(temporary, 'purser-ground-stale');
  mkdirSync(ground);
  const processes = [{ name: 'etcd', pid: child.pid, startedAt: 'Mon Jan  1 00:00:00 2024' }];
  writeFileSync(
    join(ground, 'ground.json'),
    JSON.stringify({ owner: { pid: 1, startedAt: 'never' }, processes }),
  );

  await sweepAbandoned();

  expect(readdirSync(temporary)).toStrictEqual([]);
  expect(alive(identity)).toBe(true);
  child.kill();
});

test.each([
  ['go', 'Go 1.26'],
  ['etcd', 'etcd-server'],
])('without %s nothing is started', async (missing, wayOut) => {
  const others = join(temporary, 'path');
  mkdirSync(others);
  symlinkSync('/bin/sh', join(others, 'sh'));
  if (missing === 'etcd') symlinkSync('/bin/sh', join(others, 'go'));
  vi.stubEnv('PATH', others);

  await expect(startGround()).rejects.toThrow(new RegExp(`^${missing} is missing\n.*${wayOut}`));
  expect(groundFolders()).toStrictEqual([]);
});

test('a full disk is said before anything is started', () => {
  expect(() => requireSpace(temporary, 1)).not.toThrow();
  expect(() => requireSpace(temporary, 1024 ** 3)).toThrow(
    / MiB left, and 1073741824 MiB are needed\n {2}free some space/,
  );
});

/** A ground with one process, whose record says that it belongs to `owner`. */
async function groundOf(owner: ProcessIdentity | undefined) {
  const folder = GroundFolder.create(false);
  await new Launcher(folder).launch({ name: 'etcd', ...forever, ready: () => true });
  writeFileSync(folder.file('ground.json'), JSON.stringify({ owner, processes: folder.processes }));
  return { folder, process: folder.processes[0] };
}

function alive(process: ProcessIdentity | undefined): boolean {
  return process !== undefined && isAlive(process);
}
