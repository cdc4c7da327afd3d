import { spawnSync } from 'node:child_process';
import { statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { packageFile } from '../architecture/installed-package.ts';
import { Repository } from '../support/repository.ts';

const tool = join(import.meta.dirname, '..', '..');

/** The names of packages and their versions, wherever they stand. */
const Packages = z.looseObject({
  name: z.string(),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  scripts: z.record(z.string(), z.string()).optional(),
});
const Lock = z.looseObject({ packages: z.record(z.string(), z.looseObject({})) });

async function initialised(): Promise<Repository> {
  const repository = new Repository({});
  const run = await repository.purser('init', '.');
  expect(run).toMatchObject({ code: 0, error: '' });
  return repository;
}

test('a new folder is filled, and the next steps are said', async () => {
  const repository = new Repository({ README: '' });
  const { code, out } = await repository.purser('init', 'My Shop');
  expect(code).toBe(0);
  expect(out.slice(out.indexOf('\n'))).toMatchInlineSnapshot(`
    "

    next:
      cd "My Shop"
      git init --initial-branch=main
      npm ci
      npm test
      git add --all && git commit -m "feat: purser"
    then give environments/dev/environment.yaml your cluster, account and repository, or begin with \`npx purser new environment\`
    "
  `);
  expect(JSON.parse(repository.read('My Shop/package.json'))).toMatchObject({
    name: 'my-shop',
    private: true,
  });
});

test('inside a repository, Argo CD is told where dist/ lies, and CI what to do', async () => {
  const repository = new Repository({ 'apps/README': '' });
  spawnSync('git', ['init', '--quiet'], { cwd: repository.root });
  const { code, out } = await repository.purserIn('apps', 'init', 'deploy');
  expect(code).toBe(0);
  expect(out).not.toContain('git init');
  expect(out).toContain('to the top of the repository, with working-directory: apps/deploy\n');
  expect(repository.read('apps/deploy/environments/dev/environment.yaml')).toContain(
    'argocd: { repository: https://git.example.com/hello/deploy.git, path: apps/deploy/dist }\n',
  );
  expect(repository.read('apps/deploy/dist/dev/argocd/application-dev-hello.yaml')).toContain(
    'path: apps/deploy/dist/dev/hello\n',
  );
});

test('a clone of an empty repository is a repository of its own', async () => {
  const repository = new Repository({});
  spawnSync('git', ['init', '--quiet'], { cwd: repository.root });
  spawnSync('git', ['init', '--quiet', 'clone'], { cwd: repository.root });
  expect(await repository.purser('init', 'clone')).toMatchObject({ code: 0 });
  expect(repository.read('clone/environments/dev/environment.yaml')).not.toContain('path:');
});

test('it holds the program and a sample, and nothing of our own', async () => {
  const repository = await initialised();
  const paths = Object.keys(repository.files('.'));
  expect(
    paths
      .filter((path) => !/^(?:charts|src|imports|dist|bin)\/|^environments\/[^/]+\.ts$/.test(path))
      .toSorted(),
  ).toMatchInlineSnapshot(`
    [
      ".editorconfig",
      ".gitattributes",
      ".github/workflows/ci.yml",
      ".gitignore",
      ".prettierignore",
      ".prettierrc.json",
      ".vscode/settings.json",
      "LICENSE",
      "README.md",
      "cdk8s.yaml",
      "environments/dev/environment.yaml",
      "environments/dev/hello.yaml",
      "environments/services/hello.yaml",
      "package-lock.json",
      "package.json",
      "schemas/environment.json",
      "schemas/overlay.json",
      "schemas/rules.json",
      "schemas/service.json",
      "tests/repository.test.ts",
      "tsconfig.json",
    ]
  `);
  expect(paths.filter((path) => path.startsWith('dist/'))).toHaveLength(10);
  expect(Object.values(repository.files('.')).filter((text) => text.includes(tool))).toEqual([]);
});

test('the lock holds what package.json asks for, to the last package, and no more', async () => {
  const repository = await initialised();
  const asked = Packages.parse(JSON.parse(repository.read('package.json')));
  const { packages } = Lock.parse(JSON.parse(repository.read('package-lock.json')));
  const root = Packages.parse(packages['']);
  expect({ name: root.name, ...root.dependencies, ...root.devDependencies }).toEqual({
    name: asked.name,
    ...asked.dependencies,
    ...asked.devDependencies,
  });
  expect(packages['node_modules/vitest']).toMatchObject({ version: asked.devDependencies['vitest'] });
  expect(packages['node_modules/knip']).toBeUndefined();
  expect(packages['node_modules/jiti']).toBeUndefined();
});

test('it asks for no package that nothing in it uses', async () => {
  const repository = await initialised();
  const { 'package.json': json = '', 'package-lock.json': _, ...others } = repository.files('.');
  const { scripts, ...asked } = Packages.parse(JSON.parse(json));
  const texts = [...Object.values(others), ...Object.values(scripts ?? {})];
  const called = new Map([
    ['typescript', 'tsc'],
    ['cdk8s-cli', "'cdk8s', 'import'"],
    ['@types/node', "'node:fs'"],
  ]);
  const unused = Object.keys({ ...asked.dependencies, ...asked.devDependencies }).filter(
    (name) => !texts.some((text) => text.includes(called.get(name) ?? name)),
  );
  expect(unused).toEqual([]);
});

test('its program can be run, so that npm has no mode to change', async () => {
  const repository = await initialised();
  const modeOf = (path: string) => statSync(join(repository.root, path)).mode & 0o100;
  expect([modeOf('bin/purser.js'), modeOf('bin/load.js')]).toEqual([0o100, 0]);
});

test('its own tests pass, and its synth changes nothing', async () => {
  const repository = await initialised();
  symlinkSync(join(tool, 'node_modules'), join(repository.root, 'node_modules'));
  const run = (command: string, ...args: readonly string[]) =>
    spawnSync(command, args, {
      cwd: repository.root,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
  expect(run('npm', 'test', '--silent')).toMatchObject({ status: 0 });
  expect(run('npm', 'run', '--silent', 'synth').stdout).toBe(
    'dist: 0 files added, 0 changed, 0 removed, 10 unchanged\n',
  );
  // The repository has a version of its own, and says that of Purser.
  repository.write('package.json', repository.read('package.json').replace('"0.1.0"', '"7.8.9"'));
  expect(run('node', 'bin/purser.js', '--version').stdout).toBe(`${packageFile('.').version}\n`);
});

test('it can make the next one', async () => {
  const repository = await initialised();
  const program = join(repository.root, 'bin/purser.js');
  expect(await repository.purserFrom(program, 'init', 'next')).toMatchObject({ code: 0, error: '' });
  const [first, next] = [repository.files('.'), repository.files('next')];
  expect(Object.keys(next).filter((path) => next[path] !== first[path])).toEqual([
    'README.md',
    'package-lock.json',
    'package.json',
  ]);
});

test('a folder that holds something is refused and left alone', async () => {
  const repository = new Repository({ 'full/a': 'a', 'clone/.git/HEAD': 'ref: refs/heads/main\n' });
  expect(await repository.purser('init', 'full')).toEqual({
    code: 2,
    out: '',
    error: 'full is not empty (a); name a folder that is new or empty\n',
  });
  expect(repository.files('full')).toEqual({ a: 'a' });
  expect(await repository.purser('init', 'clone')).toMatchObject({ code: 0 });
});
