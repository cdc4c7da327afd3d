import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Repository } from '../support/repository.ts';
import { refusal, synthesised } from './fixture.ts';

const undo: (() => void)[] = [];
afterEach(() => {
  for (const step of undo.splice(0)) step();
});

/** Why this machine mounts nothing, which needs root; '' where it does. */
const { status, error, stderr } = spawnSync(
  'unshare',
  ['--mount', 'mount', '-t', 'tmpfs', 'purser-test', '/mnt'],
  {
    encoding: 'utf8',
  },
);
const why = status === 0 ? '' : `: skipped, nothing can be mounted: ${error?.message ?? stderr.trim()}`;

/** Moves `dist/` to a disk of its own. */
function mountDist(repository: Repository, size: string): string {
  const dist = join(repository.root, 'dist');
  const copy = `${dist}-copy`;
  cpSync(dist, copy, { recursive: true });
  mkdirSync(dist, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'purser-test', dist]);
  undo.unshift(() => void execFileSync('umount', [dist]));
  cpSync(copy, dist, { recursive: true });
  return dist;
}

test.skipIf(why !== '')(`a full disk is said, and what was there stays${why}`, async () => {
  const repository = await synthesised();
  mountDist(repository, '64k');
  const variables = Array.from({ length: 3000 }, (_, index) => `  V${index}: "a long text"\n`).join('');
  const run = await refusal(repository, { 'environments/dev/web.yaml': `env:\n${variables}` });
  expect(run).toStrictEqual({
    code: 1,
    out: '',
    error: `dist/dev/web/deployment-web.yaml  cannot write it: no space left on the disk
    free some space, then run purser again

1 issue; what was not done yet, the next run does
`,
  });
});

test.skipIf(why !== '')(`a small disk with room for the change takes it${why}`, async () => {
  const repository = await synthesised();
  mountDist(repository, '64k');
  repository.write('environments/dev/web.yaml', 'env: { A: "a" }\n');
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
});

test.skipIf(why !== '')(`a read-only file system is said, and read${why}`, async () => {
  const repository = await synthesised();
  execFileSync('mount', ['-o', 'remount,ro', mountDist(repository, '64k')]);
  expect(await repository.purser('check')).toMatchObject({ code: 0, error: '' });
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
  const { code, error: words } = await refusal(repository, { 'environments/dev/web.yaml': 'replicas: 3\n' });
  expect(code).toBe(1);
  expect(words).toMatch(
    /^dist(?:\/dev\/web)? {2}cannot write it: the file system is read-only\n {4}mount it writable/,
  );
});
