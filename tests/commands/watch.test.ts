import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { environment, service, shop } from '../support/shop.ts';
import { until, Watching } from './watching.ts';

const deployment = 'dist/dev/web/deployment-web.yaml';
const overlay = 'environments/dev/web.yaml';

/** A repository under watch. */
async function watched(files: Readonly<Record<string, string>> = shop) {
  const repository = new Repository(files);
  const watching = new Watching(repository.root);
  await watching.says('Ctrl-C ends it');
  return { repository, watching };
}

async function rendered(repository: Repository, text: string, watching: Watching): Promise<void> {
  await until(
    () => existsSync(join(repository.root, deployment)) && repository.read(deployment).includes(text),
    () => `no ${text} in ${deployment}:\n${watching.out}\n${watching.error}`,
  );
}

test('it begins with a synth, and says what it watches', async () => {
  const { repository, watching } = await watched();
  const files = Object.keys(repository.files()).map((path) => `+ dist/${path}\n`);
  expect(watching.out).toBe(
    `${files.join('')}dist: 7 files added, 0 changed, 0 removed, 0 unchanged\n` +
      'watching environments/, purser itself; Ctrl-C ends it\n',
  );
});

test('a saved file is rendered, and it says what was written and how long it took', async () => {
  const { repository, watching } = await watched();
  repository.write(overlay, 'replicas: 3\n');
  await watching.says(
    /~ dist\/dev\/web\/deployment-web\.yaml\ndist: 0 files added, 1 changed, 0 removed in \d+ ms\n/,
  );
  expect(repository.read(deployment)).toContain('replicas: 3');
});

test('rules of the team hold as soon as their file is there, and as long', async () => {
  const { repository, watching } = await watched();
  const rules = 'environments/rules.yaml';
  const rule = (least: number) =>
    `team-replicas: { types: [Deployment.apps], expression: object.spec.replicas >= ${least}, message: has too few replicas }\n`;
  repository.write(rules, rule(9));
  const heard = (times: number) =>
    until(
      () => watching.error.split('Deployment web: has too few replicas [team-replicas]').length > times,
      () => `not said ${times} times:\n${watching.error}`,
    );
  await heard(1);
  repository.write(overlay, 'replicas: 8\n');
  repository.write(rules, rule(8));
  await rendered(repository, 'replicas: 8', watching);
  repository.write(overlay, 'replicas: 7\n');
  await heard(2);
  repository.remove(rules);
  await rendered(repository, 'replicas: 7', watching);
});

test('an editor that saves by renaming another file over it is heard each time', async () => {
  const { repository, watching } = await watched();
  for (const replicas of [3, 4, 5]) {
    const other = join(repository.root, 'environments/dev/.web.yaml.swp');
    writeFileSync(other, `replicas: ${replicas}\n`);
    renameSync(other, join(repository.root, overlay));
    // oxlint-disable-next-line no-await-in-loop -- one save after the other
    await rendered(repository, `replicas: ${replicas}`, watching);
  }
});

test('what is wrong is said like synth says it, nothing is written, and the watch goes on', async () => {
  const { repository, watching } = await watched();
  repository.write(overlay, 'replicas: many\n');
  await watching.says('1 issue; nothing was written; watching on', 'error');
  expect(watching.error).toContain('environments/dev/web.yaml:1:11  expected a number, found a string');
  repository.write(overlay, 'replicas: 7\n');
  await rendered(repository, 'replicas: 7', watching);
});

test('an environment that is added, and one whose folder is replaced by another, are heard', async () => {
  const { repository, watching } = await watched();
  repository.write(
    'environments/staging/environment.yaml',
    environment.replace('name: dev', 'name: staging'),
  );
  repository.write('environments/staging/web.yaml', '{}\n');
  await watching.says('+ dist/staging/web/deployment-web.yaml');
  repository.remove('environments/dev');
  await watching.says('- dist/dev/web/deployment-web.yaml');
  repository.write('environments/dev/environment.yaml', environment);
  repository.write(overlay, 'replicas: 7\n');
  await rendered(repository, 'replicas: 7', watching);
  repository.write(overlay, 'replicas: 3\n');
  await rendered(repository, 'replicas: 3', watching);
});

test('a folder that another one replaces in one step is read anew, and heard from then on', async () => {
  const { repository, watching } = await watched();
  repository.write('next/environment.yaml', environment);
  repository.write('next/web.yaml', 'replicas: 7\n');
  const place = (folder: string) => join(repository.root, folder);
  renameSync(place('environments/dev'), place('before'));
  renameSync(place('next'), place('environments/dev'));
  await rendered(repository, 'replicas: 7', watching);
  repository.write(overlay, 'replicas: 8\n');
  await rendered(repository, 'replicas: 8', watching);
});

test('a Terraform file that is named before it is there is heard when it comes and when it changes', async () => {
  const { repository, watching } = await watched();
  const outputs = (value: string) => JSON.stringify({ db: { sensitive: false, value } });
  repository.write(
    'environments/dev/environment.yaml',
    `${environment}terraform: ../../infra/made/dev.json\n`,
  );
  repository.write(overlay, 'env: { DB: { terraform: db } }\n');
  await watching.says('infra/made/dev.json does not exist', 'error');
  repository.write('infra/made/dev.json', outputs('one.example.com'));
  await rendered(repository, 'one.example.com', watching);
  repository.write('infra/made/dev.json', outputs('two.example.com'));
  await rendered(repository, 'two.example.com', watching);
});

test('500 files at once are one run', async () => {
  const names = Array.from({ length: 500 }, (_, index) => `web-${index}`);
  const files = (text: string) =>
    names.map((name): [string, string] => [`environments/dev/${name}.yaml`, text]);
  const bases = names.map((name): [string, string] => [`environments/services/${name}.yaml`, service]);
  const { repository, watching } = await watched({
    ...shop,
    ...Object.fromEntries([...bases, ...files('{}\n')]),
  });
  for (const [path, text] of files('replicas: 7\n')) repository.write(path, text);
  await watching.says(/0 files added, 500 changed, 0 removed in \d+ ms/);
  expect(watching.runs).toBe(1);
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it with 0 and without leftovers', async (signal) => {
  const { repository, watching } = await watched();
  repository.write(overlay, 'replicas: 7\n');
  await rendered(repository, 'replicas: 7', watching);
  expect(await watching.interrupt(signal)).toBe(0);
  expect(readdirSync(join(repository.root, 'dist'))).toEqual(['dev']);
});

test('a selection stays one', async () => {
  const two = { ...shop, 'environments/services/api.yaml': service, 'environments/dev/api.yaml': '{}\n' };
  const repository = new Repository(two);
  const watching = new Watching(repository.root, { argv: ['--service', 'web'] });
  await watching.says('Ctrl-C ends it');
  repository.write('environments/services/api.yaml', service.replace('1.0.0', '2.0.0'));
  repository.write(overlay, 'replicas: 7\n');
  await rendered(repository, 'replicas: 7', watching);
  expect(Object.keys(repository.files()).filter((path) => path.startsWith('dev/api/'))).toEqual([]);
});

test('a foreign file in the way ends no watch, and what waited for it is written with the next change', async () => {
  const { repository, watching } = await watched();
  repository.write('dist/dev/web/notes.txt', 'mine\n');
  repository.write(overlay, 'replicas: 7\n');
  await watching.says('dist/dev/web/notes.txt', 'error');
  repository.remove('dist/dev/web/notes.txt');
  repository.write('environments/services/web.yaml', `${service}# saved again\n`);
  await rendered(repository, 'replicas: 7', watching);
});

test.each([
  [
    ['--json'],
    '--watch has no answer for programs: leave out --json, or run purser synth --json each time\n',
  ],
  [['-e', 'dve'], 'there is no environment "dve"; did you mean "dev"?\n'],
])('%j is wrong use', async (argv, error) => {
  const repository = new Repository(shop);
  expect(await repository.purser('synth', '--watch', ...argv)).toEqual({ code: 2, out: '', error });
  expect(repository.files()).toEqual({});
});

test.each(['charts/new-chart.ts', 'environments/new-schema.ts', 'src/commands/new-command.ts'])(
  'a change of the program itself, %s, ends it before anything is rendered by the old one',
  async (path) => {
    const program = copyOfProgram();
    const repository = new Repository(shop);
    const watching = new Watching(repository.root, { purser: program });
    await watching.says('Ctrl-C ends it');
    writeFileSync(join(program, path), 'export const one = 1;\n');
    repository.write(overlay, 'replicas: 7\n');
    expect(await watching.end()).toBe(1);
    expect(watching.error).toContain('purser itself changed');
    expect(repository.read(deployment)).not.toContain('replicas: 7');
  },
);

/** Below our node_modules, where packages resolve. */
function copyOfProgram(): string {
  const root = join(import.meta.dirname, '..', '..');
  const parent = join(root, 'node_modules', '.cache', 'purser-tests');
  mkdirSync(parent, { recursive: true });
  const copy = mkdtempSync(join(parent, 'program-'));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  for (const part of ['bin', 'src', 'charts', 'imports', 'environments', 'package.json', 'package-lock.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  return copy;
}
