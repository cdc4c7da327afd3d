import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import type { Repository, Run } from '../support/repository.ts';
import { everythingIn, synthesised } from './fixture.ts';

const launcher = resolve(import.meta.dirname, '../../bin/purser.js');

async function start({ root }: Repository): Promise<Run> {
  const child = spawn(process.execPath, [launcher, 'synth'], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' },
  });
  const said = { out: '', error: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.error += chunk.toString()));
  await once(child, 'close');
  return { code: child.exitCode ?? -1, ...said };
}

test('of two synths at once each writes everything, or says why not; the next run sees to the rest', async () => {
  const repository = await synthesised();
  repository.write('environments/dev/web.yaml', 'replicas: 3\n');
  const runs = await Promise.all([start(repository), start(repository)]);
  for (const { code, error } of runs) {
    if (code === 0) expect(error).toBe('');
    else expect(error).toMatch(/another purser synth is running|it is gone/);
    expect(error).not.toMatch(/\n {4}at /);
  }
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
  expect(await repository.purser('check')).toMatchObject({ code: 0, error: '' });
});

test('a second synth leaves the first one its staged files, and says who is at work', async () => {
  const repository = await synthesised();
  repository.write('environments/dev/web.yaml', 'replicas: 3\n');
  repository.write(`dist/.purser-staging/${process.ppid}/dev/web/deployment-web.yaml`, 'half');
  const before = everythingIn(repository);
  const { code, out, error } = await repository.purser('synth');
  expect({ code, out }).toStrictEqual({ code: 1, out: '' });
  expect(error).toContain(
    `dist/.purser-staging  another purser synth is running (pid ${process.ppid})\n    wait until it ends`,
  );
  expect(everythingIn(repository)).toStrictEqual(before);
});
