import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Repository } from '../support/repository.ts';
import { environment, shop } from '../support/shop.ts';

const lock = (version: string) =>
  JSON.stringify({
    packages: {
      '': { dependencies: { a: '1.0.0' } },
      'node_modules/a': { version },
      'node_modules/@b/linux': { version: '1.0.0', optional: true },
    },
  });

const healthy = {
  ...shop,
  'environments/dev/environment.yaml': `${environment}terraform: ../../infra/dev.json\n`,
  'infra/dev.json': '{}\n',
  'package.json': '{ "engines": { "node": ">=20.19" }, "dependencies": { "a": "1.0.0" } }\n',
  'package-lock.json': lock('1.0.0'),
  'node_modules/.package-lock.json': lock('1.0.0'),
  '.gitignore': 'node_modules/\n',
  '.gitattributes': '* text=auto eol=lf\n',
} as const;

function git(repository: Repository, ...args: readonly string[]): void {
  const identity = [
    '-c',
    'user.name=test',
    '-c',
    'user.email=test@example.com',
    '-c',
    'commit.gpgsign=false',
  ];
  const { status, stderr } = spawnSync('git', [...identity, ...args], {
    cwd: repository.root,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toMatchObject({ status: 0 });
}

function commit(repository: Repository): void {
  git(repository, 'add', '--all');
  git(repository, 'commit', '--quiet', '-m', 'test');
}

async function committed(changes: Readonly<Record<string, string>> = {}): Promise<Repository> {
  const repository = new Repository({ ...healthy, ...changes });
  await repository.purser('synth');
  git(repository, 'init', '--quiet');
  commit(repository);
  return repository;
}

const Answer = z.strictObject({
  checks: z.array(
    z.strictObject({ check: z.string(), state: z.string(), what: z.string(), help: z.string().optional() }),
  ),
});

/** What doctor has to say beside that all is well, and about optional programs. */
async function complaints(repository: Repository) {
  const { code, out } = await repository.purser('doctor', '--json');
  const { checks } = Answer.parse(JSON.parse(out));
  const tools = new Set(['kubectl', 'helm', 'terraform', 'aws']);
  const said = checks.filter(({ check, state }) => state !== 'ok' && !tools.has(check));
  return { code, said: said.map(({ check, state, what, help }) => `${state} ${check}: ${what} | ${help}`) };
}

test('a healthy repository, for people', async () => {
  const repository = await committed();
  const { code, out } = await repository.purserWith({ PATH: '' }, 'doctor');
  expect(code).toBe(0);
  const versions = out
    .replace(/Node\.js [\d.]+/, 'Node.js 20')
    .replace(/git [\d.]+[^;]*/, 'git 2')
    .replace(/\([0-9a-f]{7,}\)/g, '(1234567)');
  expect(versions).toMatchInlineSnapshot(`
    "ok     node          Node.js 20
    ok     packages      installed as package-lock.json says
    ok     git           git 2; this folder is the root of a repository
    ok     tracked       7 files of dist/ tracked by git
    ok     line ends     of dist/ are the same on every machine
    ok     staging       no run was interrupted
    ok     environments  dev (1 service)
    ok     argocd        dev: reads dist/ of https://git.example.com/shop/deploy.git
    ok     outputs       infra/dev.json (1234567) is as new as dev
    note   kubectl       not found; it applies the root Application of an environment, once
    note   helm          not found; it shows what the Helm charts of operators become; Argo CD does without
    note   terraform     not found; it makes the files that environments name: terraform output -json
    note   aws           not found; it creates the values that secrets name

    nothing is wrong
    "
  `);
});

test('without helm an environment whose charts are rendered here is in trouble, any other is not', async () => {
  const chart = 'repository: https://charts.example.com, chart: redis, version: 1.2.3, namespace: caches';
  const doctor = (inflate: boolean) =>
    new Repository({
      ...shop,
      'environments/dev/environment.yaml': `${environment}charts: { cache: { ${chart}, inflate: ${inflate} } }\n`,
    }).purserWith({ PATH: '' }, 'doctor');
  expect((await doctor(true)).out).toContain(`wrong  helm          not found; it renders the charts of dev
                     install Helm 3, or leave inflate out: Argo CD renders the charts then`);
  expect((await doctor(false)).out).toContain('note   helm          not found; it shows');
});

test('optional programs are looked for on the search path, and not started', async () => {
  const repository = await committed({
    'programs/helm': '#!/bin/sh\ntouch started\n',
    'programs/aws': 'not executable\n',
  });
  chmodSync(join(repository.root, 'programs/helm'), 0o755);
  const { out } = await repository.purserWith({ PATH: `/nowhere:${repository.root}/programs` }, 'doctor');
  expect(out).toContain('ok     helm          found; it shows');
  expect(out).toContain('note   aws           not found; it creates');
  expect(repository.files()['started']).toBeUndefined();
});

test('Argo CD is told where dist/ lies in the repository, by every environment', async () => {
  const repository = new Repository({});
  git(repository, 'init', '--quiet');
  const below = environment
    .replace('deploy.git }', 'deploy.git, path: apps/dist }')
    .replace('name: dev', 'name: qa');
  for (const [path, text] of Object.entries({ ...healthy, 'environments/qa/environment.yaml': below }))
    repository.write(`apps/${path}`, text);
  await repository.purserIn('apps', 'synth');
  commit(repository);
  const { code, out } = await repository.purserIn('apps', 'doctor');
  expect(code).toBe(1);
  expect(out).toContain(
    'wrong  argocd        dev: argocd.path is dist, and dist/ lies at apps/dist: Argo CD finds nothing to sync\n',
  );
  expect(out).toContain('write argocd: { path: apps/dist } in the environment\n');
  expect(out).toContain('ok     argocd        qa: reads apps/dist/ of');
});

test.each([
  'https://git.example.com/shop/deploy',
  'ssh://git@git.example.com:22/shop/deploy.git',
  'git@git.example.com:shop/deploy.git',
  'https://somebody@Git.example.com/shop/deploy.git/',
])('the remote %s is the repository', async (remote) => {
  const repository = await committed();
  git(repository, 'remote', 'add', 'origin', remote);
  expect(await complaints(repository)).toEqual({ code: 0, said: [] });
});

test('a repository that nobody pushes to from here is worth knowing', async () => {
  const repository = await committed();
  git(repository, 'remote', 'add', 'origin', 'git@git.example.com:shop/deploys.git');
  const said = [
    'note argocd: dev: argocd.repository is https://git.example.com/shop/deploy.git, and no remote of this repository is | Argo CD sees what is pushed there, and nothing else',
  ];
  expect(await complaints(repository)).toEqual({ code: 0, said });
});

interface Fault {
  readonly name: string;
  readonly make: (repository: Repository) => void;
  readonly said: string;
  readonly code?: number;
}

test.each<Fault>([
  {
    name: 'another version is installed',
    make: (repository) => repository.write('node_modules/.package-lock.json', lock('1.0.1')),
    said: 'wrong packages: a is 1.0.1, package-lock.json says 1.0.0 | install what package-lock.json says: npm ci',
  },
  {
    name: 'the lockfile is old',
    make: (repository) => repository.write('package.json', '{ "dependencies": { "a": "2.0.0" } }'),
    said: 'wrong packages: package-lock.json is not what package.json asks for | renew it: npm install; then commit it',
  },
  {
    name: 'a newer Node.js is asked for',
    make: (repository) =>
      repository.write('package.json', '{ "engines": { "node": ">=99" }, "dependencies": { "a": "1.0.0" } }'),
    said: `wrong node: Node.js ${process.versions.node}, and package.json asks for >=99 | install a newer Node.js`,
  },
  {
    name: 'dist/ is ignored',
    make: (repository) => {
      git(repository, 'rm', '-r', '--quiet', '--cached', 'dist');
      repository.write('.gitignore', 'node_modules/\ndist/\n');
    },
    said: 'wrong tracked: 7 files of dist/ are not tracked by git | Argo CD reads what is committed: git add --force dist, and take it out of .gitignore if it is there',
  },
  {
    name: 'git may change line ends',
    make: (repository) => repository.write('.gitattributes', '*.png binary\n'),
    said: 'wrong line ends: git may change the line ends of dist/ on some machines, where purser check then calls every file stale | add this line to .gitattributes: * text=auto eol=lf',
  },
  {
    name: 'a run was killed',
    make: (repository) => repository.write('dist/.purser-staging/999999999/a', ''),
    said: 'wrong staging: dist/.purser-staging was left by a run that was killed | purser synth clears it away, and renders what is missing',
  },
  {
    name: 'a run goes on',
    make: (repository) => repository.write(`dist/.purser-staging/${process.pid}/a`, ''),
    said: `note staging: purser synth is running (pid ${process.pid}) | undefined`,
    code: 0,
  },
  {
    name: 'the input has issues',
    make: (repository) => repository.write('environments/dev/web.yaml', 'replicas: three\n'),
    said: 'wrong input: 1 issue in 1 file | purser check shows each with its way out',
  },
  {
    name: 'the Terraform file is about to leave the repository',
    make: (repository) => git(repository, 'rm', '--quiet', '--cached', 'infra/dev.json'),
    said: 'note outputs: infra/dev.json differs from its commit',
    code: 0,
  },
  {
    name: 'the environment went on without it',
    make: (repository) => {
      repository.write('environments/dev/web.yaml', 'replicas: 3\n');
      commit(repository);
    },
    said: 'note outputs: dev changed in 1 commit since infra/dev.json',
    code: 0,
  },
])('$name', async ({ make, said, code = 1 }) => {
  const repository = await committed();
  expect(await complaints(repository)).toEqual({ code: 0, said: [] });
  make(repository);
  const found = await complaints(repository);
  expect(found.code).toBe(code);
  expect(found.said).toHaveLength(1);
  expect(found.said[0]).toContain(said);
});

test('a file that only this machine has', async () => {
  const repository = await committed({ '.gitignore': 'node_modules/\ninfra/\n' });
  expect(await complaints(repository)).toEqual({
    code: 1,
    said: [
      'wrong outputs: infra/dev.json is in no commit, so that only this machine has it | git add infra/dev.json',
    ],
  });
});

test('outside of a repository, and without environments', async () => {
  const repository = new Repository({});
  const { code, said } = await complaints(repository);
  expect(code).toBe(1);
  expect(said.map((line) => line.split(' | ')[1])).toEqual([
    'run purser in the root of the repository',
    'make it one: git init',
    'begin with purser new environment, or go to the root of the repository',
    'purser check shows each with its way out',
  ]);
});
