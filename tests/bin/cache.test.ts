import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Project } from './project.ts';

let project: Project;
const user = process.getuid?.() ?? 'cache';

beforeEach(() => {
  project = new Project();
});

afterEach(() => {
  project.remove();
});

test('two first starts at once both work and leave one bundle', async () => {
  const runs = await Promise.all([project.run(), project.run(), project.run()]);

  const expected = { exitCode: 0, stdout: 'chart 1, schema 1\n', stderr: '' };
  expect(runs).toStrictEqual([expected, expected, expected]);
  expect(project.bundles()).toHaveLength(1);
});

test('a bundle that somebody emptied is built again', async () => {
  await project.run();
  const [bundle = ''] = project.bundles();
  rmSync(inCache(bundle, 'cli.cjs'));

  expect(await project.run()).toMatchObject({ exitCode: 0, stdout: 'chart 1, schema 1\n' });
});

test('a build removes what nobody used for an hour, and only that', async () => {
  await project.run();
  const [used = ''] = project.bundles();
  const [unused, recent, halfBuilt] = ['0'.repeat(64), '1'.repeat(64), `${'2'.repeat(64)}.0-1`] as const;
  for (const [name, minutes] of [
    [halfBuilt, 61],
    [unused, 61],
    ['not-a-bundle', 61],
    [recent, 59],
    [used, 61],
  ] as const) {
    mkdirSync(inCache(name), { recursive: true });
    age(inCache(name), minutes);
  }
  await project.run();
  project.write('charts/chart.ts', "export const chart: string = 'chart 2';\n");
  await project.run();

  expect(project.bundles()).toHaveLength(4);
  expect(project.bundles()).toStrictEqual(expect.arrayContaining(['not-a-bundle', recent, used]));
});

test('a start marks its bundle as used', async () => {
  await project.run();
  const [bundle = ''] = project.bundles();
  age(inCache(bundle), 90);
  await project.run();

  expect(Date.now() - statSync(inCache(bundle)).mtimeMs).toBeLessThan(60_000);
});

test('a start runs what V8 compiled of the bundle, and does without what is damaged', async () => {
  await project.run();
  const [bundle = ''] = project.bundles();
  const compiled = readdirSync(inCache(bundle)).find((name) => name.startsWith('compiled-')) ?? '';
  const chunks = readdirSync(inCache(bundle)).filter((name) => name.endsWith('.cjs'));
  expect(readdirSync(inCache(bundle, compiled))).toStrictEqual(chunks);

  // It counts the flag in, and finds nothing that was compiled with it at first.
  const refused = async (): Promise<number> => {
    const { exitCode, stdout } = await project.run({ nodeArgs: ['--profile-deserialization'] });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('chart 1, schema 1\n');
    return stdout.split('Cached code failed check').length;
  };
  await refused();
  const none = await refused();
  for (const folder of readdirSync(inCache(bundle)).filter((name) => name.startsWith('compiled-')))
    for (const chunk of chunks) writeFileSync(inCache(bundle, folder, chunk), 'damaged');
  expect(await refused()).toBeGreaterThan(none);
});

test('without a cache folder the bundle lives in the temporary folder', async () => {
  project.write('node_modules/.cache', 'a file, so that nobody can make a folder here, not even root\n');
  const temporary = project.path('tmp');
  mkdirSync(temporary);

  expect(await project.run({ env: { TMPDIR: temporary } })).toMatchObject({
    exitCode: 0,
    stdout: 'chart 1, schema 1\n',
  });
  const cache = `${temporary}/purser-${user}`;
  const [bundle = ''] = project.bundles(cache);
  const built = statSync(`${cache}/${bundle}/cli.cjs`).mtimeMs;

  expect(await project.run({ env: { TMPDIR: temporary } })).toMatchObject({
    exitCode: 0,
    stdout: 'chart 1, schema 1\n',
  });
  expect(project.bundles(cache)).toStrictEqual([bundle]);
  expect(statSync(`${cache}/${bundle}/cli.cjs`).mtimeMs).toBe(built);
});

test('a temporary folder that others can write is not trusted', async () => {
  project.write('node_modules/.cache', '');
  const cache = project.path('tmp', `purser-${user}`);
  mkdirSync(cache, { recursive: true });
  chmodSync(cache, 0o777);

  const run = await project.run({ env: { TMPDIR: project.path('tmp') } });
  expect(run).toStrictEqual({
    exitCode: 2,
    stdout: '',
    stderr: `${cache} can be written by others; remove it, or set TMPDIR to a folder of your own\n`,
  });
});

test('a read-only checkout runs, first from the temporary folder and then from its own bundle', async ({
  skip,
}) => {
  // Root can write anywhere, so root's tests start it as nobody.
  const reader = user === 0 ? { uid: 65_534 } : {};
  chmodSync(project.folder, 0o755);
  if (!canRead(project.folder, reader)) {
    console.info(`skipped: nobody cannot read ${project.folder}`);
    skip();
  }
  const temporary = project.path('tmp');
  mkdirSync(temporary);
  chmodSync(temporary, 0o777);
  mkdirSync(inCache(), { recursive: true });
  chmodSync(inCache(), 0o555);
  expect(await project.run({ ...reader, env: { TMPDIR: temporary } })).toMatchObject({
    exitCode: 0,
    stderr: '',
  });
  expect(readdirSync(temporary)).toHaveLength(1);

  chmodSync(inCache(), 0o755);
  await project.run();
  chmodSync(inCache(), 0o555);
  expect(await project.run({ ...reader, env: { TMPDIR: '/nowhere' } })).toMatchObject({
    exitCode: 0,
    stderr: '',
  });
  chmodSync(inCache(), 0o755);
});

function canRead(folder: string, reader: { readonly uid?: number }): boolean {
  const script = `require('node:fs').readdirSync(${JSON.stringify(folder)})`;
  return spawnSync(process.execPath, ['-e', script], reader).status === 0;
}

function inCache(...names: readonly string[]): string {
  return project.path('node_modules', '.cache', 'purser', ...names);
}

function age(folder: string, minutes: number): void {
  const time = new Date(Date.now() - minutes * 60_000);
  utimesSync(folder, time, time);
}
