import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Repository } from '../support/repository.ts';
import { everythingIn, refusal, synthesised } from './fixture.ts';

const link = 'is a symbolic link\n    put the file itself here: links are not followed';
const behindLink =
  'is a symbolic link, or lies behind one\n    put the file itself into the repository: links are not followed';

function outside(): string {
  const folder = mkdtempSync(join(tmpdir(), 'purser-outside-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'web.yaml'), 'replicas: 3\n');
  writeFileSync(join(folder, 'dev.outputs.json'), '{}\n');
  return folder;
}

/** Puts a link in the place of what stands there. */
function relink(repository: Repository, path: string, target: string): void {
  rmSync(join(repository.root, path), { recursive: true, force: true });
  symlinkSync(target, join(repository.root, path));
}

test.each([
  ['a file outside', 'environments/dev/web.yaml', () => join(outside(), 'web.yaml'), link],
  ['a folder outside', 'environments/dev', outside, link],
  ['all environments outside', 'environments', outside, link],
  ['itself', 'environments/dev/web.yaml', () => 'web.yaml', link],
  ['the folder above', 'environments/dev/loop', () => '..', link],
  ['nothing', 'environments/dev/web.yaml', () => 'gone.yaml', link],
  [
    'a Terraform file outside',
    'infra/dev.outputs.json',
    () => join(outside(), 'dev.outputs.json'),
    behindLink,
  ],
  ['a folder of Terraform files outside', 'infra', outside, undefined],
])('a link to %s is said and not followed', async (_, path, target, words) => {
  const repository = await synthesised();
  relink(repository, path, target());
  const { code, error } = await refusal(repository, {});
  expect(code).toBe(1);
  expect(error).toContain(
    words === undefined ? `infra/dev.outputs.json  ${behindLink}\n` : `${path}  ${words}\n`,
  );
});

test('a Terraform file that is a link to itself is said', async () => {
  const repository = await synthesised();
  relink(repository, 'infra/dev.outputs.json', 'dev.outputs.json');
  const { code, error } = await refusal(repository, {});
  expect(code).toBe(1);
  expect(error).toMatch(/^infra\/dev\.outputs\.json {2}cannot read it: symbolic links lead in a circle\n/);
});

test.each(['environments/dev/pipe.yaml', 'infra/dev.outputs.json'])(
  'a pipe at %s is said, not waited for',
  async (path) => {
    const repository = await synthesised();
    rmSync(join(repository.root, path), { force: true });
    execFileSync('mkfifo', [join(repository.root, path)]);
    const { code, error } = await refusal(repository, {});
    expect(code).toBe(1);
    expect(error).toContain(`${path}  is no ordinary file\n    put a file in its place, or remove it\n`);
  },
);

test('a folder in the place of an overlay is said: its service would be removed in silence', async () => {
  const repository = await synthesised();
  repository.remove('environments/dev/web.yaml');
  mkdirSync(join(repository.root, 'environments/dev/web.yaml'));
  const { code, error } = await refusal(repository, {});
  expect(code).toBe(1);
  expect(error).toContain('environments/dev/web.yaml  is a folder with the name of a file\n');
});

test('a name that is not UTF-8 is said', async () => {
  const repository = await synthesised();
  const folder = Buffer.from(join(repository.root, 'environments/dev/'));
  writeFileSync(Buffer.concat([folder, Buffer.from('caf\u00e9.yaml', 'latin1')]), '{}\n');
  const { code, error } = await refusal(repository, {});
  expect(code).toBe(1);
  expect(error).toContain('environments/dev/caf\ufffd.yaml  has a name that is not utf-8\n    rename it\n');
});

test('hidden files and folders are none of ours', async () => {
  const repository = await synthesised();
  const before = everythingIn(repository);
  repository.write('environments/dev/.web.yaml.swp', '\0\u0001');
  repository.write('environments/dev/.hidden.yaml', 'replicas: [');
  repository.write('environments/.git/config.yaml', '{[');
  repository.write('environments/.hidden/environment.yaml', '{[');
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
  expect(everythingIn(repository)).toStrictEqual(before);
});

test('without its folder of environments, a repository is said to be the wrong place', async () => {
  const repository = await synthesised();
  renameSync(join(repository.root, 'environments'), join(repository.root, 'environment'));
  expect((await refusal(repository, {})).error).toContain(
    'environments  there is no such folder here\n    run purser in the root',
  );
});

test.each([
  ['a base', 'environments/services/web.yaml', () => join(outside(), 'web.yaml')],
  ['the folder of the bases', 'environments/services', outside],
  ['the file of an environment', 'environments/dev/environment.yaml', () => join(outside(), 'web.yaml')],
])('of %s that is a link nothing else is said', async (_, path, target) => {
  const repository = await synthesised();
  relink(repository, path, target());
  const { error } = await refusal(repository, {});
  expect(error).toBe(`${path}  ${link}\n\n1 issue; nothing was written\n`);
});

test('a base that is a folder, or has another ending, is not missing', async () => {
  const repository = await synthesised();
  const base = join(repository.root, 'environments/services/web.yaml');
  renameSync(base, base.replace('.yaml', '.yml'));
  const { error } = await refusal(repository, {});
  expect(error).not.toContain('has no base');
  rmSync(base.replace('.yaml', '.yml'));
  mkdirSync(base);
  expect((await repository.purser('synth')).error).not.toContain('has no base');
});
