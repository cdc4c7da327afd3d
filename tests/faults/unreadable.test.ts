import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { build } from 'rolldown';
import { beforeAll, expect, test } from 'vitest';
import type { Repository, Run } from '../support/repository.ts';
import { everythingIn, synthesised } from './fixture.ts';

const nobody = 65_534;

let program = '';
beforeAll(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'purser-program-'));
  const input = resolve(import.meta.dirname, '../../src/bin.ts');
  await build({
    input,
    platform: 'node',
    logLevel: 'silent',
    output: { dir, format: 'esm', entryFileNames: 'purser.mjs' },
  });
  program = join(dir, 'start.mjs');
  writeFileSync(program, starter);
  execFileSync('chmod', ['-R', 'a+rX', dir]);
  return () => rmSync(dir, { recursive: true });
});

/** What `bin/purser.js` does with a bundle, which it may not build for somebody else. */
const starter = `import { run } from './purser.mjs';
await run({ isCurrent: () => true, folders: () => [] });
`;

/** Runs the program without root's powers, for which no permission counts. */
function synthAsNobody(repository: Repository): Run {
  const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'synth'], {
    cwd: repository.root,
    encoding: 'utf8',
    ...user,
  });
  return { code: status ?? -1, out: stdout, error: stderr };
}

/** A repository that anybody may change. */
async function open(): Promise<Repository> {
  const repository = await synthesised();
  execFileSync('chmod', ['-R', 'a+rwX', repository.root]);
  return repository;
}

test('the program works without root', async () => {
  expect(synthAsNobody(await open())).toMatchObject({ code: 0, error: '' });
});

test.each([
  ['environments/dev/web.yaml', 'file'],
  ['environments/services/web.yaml', 'base'],
  ['environments/dev', 'folder'],
  ['environments', 'top folder'],
  ['infra/dev.outputs.json', 'Terraform file'],
])('%s, a %s that may not be read, is said, and nothing is written', async (path) => {
  const repository = await open();
  const before = everythingIn(repository);
  chmodSync(join(repository.root, path), 0);
  const { code, out, error } = synthAsNobody(repository);
  chmodSync(join(repository.root, path), 0o755);
  expect({ code, out }).toStrictEqual({ code: 1, out: '' });
  expect(error).toContain(`${path}  cannot read it: permission denied
    give yourself access to it, then run purser again
`);
  expect(everythingIn(repository)).toStrictEqual(before);
});

test('a folder of Terraform files that may not be entered is said', async () => {
  const repository = await open();
  chmodSync(join(repository.root, 'infra'), 0);
  const { code, error } = synthAsNobody(repository);
  chmodSync(join(repository.root, 'infra'), 0o755);
  expect(code).toBe(1);
  expect(error).toContain('infra/dev.outputs.json  cannot read it: permission denied\n');
});
