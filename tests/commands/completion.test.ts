import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { environment, service, shop } from '../support/shop.ts';

const two = {
  ...shop,
  'environments/production/environment.yaml': environment,
  'environments/services/web-admin.yaml': service,
  'environments/services/api.yaml': 'this: [is no YAML',
  'environments/README.md': '',
} as const;

const program = join(import.meta.dirname, '..', '..', 'bin', 'purser.js');

async function proposals(...words: readonly string[]): Promise<readonly string[]> {
  const { code, out, error } = await new Repository(two).purser('__complete', '--', ...words);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return out.split('\n').flatMap((line) => line.split('\t')[0] || []);
}

test.each<[readonly string[], readonly string[]]>([
  [['sy'], ['synth']],
  [
    ['new', ''],
    ['service', 'environment', 'secret'],
  ],
  [['synth', '--en'], ['--environment']],
  [
    ['synth', '--environment', ''],
    ['dev', 'production'],
  ],
  [['check', '-e', 'p'], ['production']],
  [
    ['list', '-s', 'web'],
    ['web', 'web-admin'],
  ],
  [
    ['explain', ''],
    ['dev', 'production'],
  ],
  [
    ['explain', 'dev', ''],
    ['api', 'web', 'web-admin'],
  ],
  [['new', 'secret', 'a'], ['api']],
  [
    ['completion', ''],
    ['bash', 'zsh', 'fish'],
  ],
  [
    ['diff', ''],
    ['--', '--environment', '--service', '--output', '--json'],
  ],
  [['snyth', ''], []],
  [['synth', '--nothing', ''], []],
])('purser %j is completed', async (words, expected) => {
  expect((await proposals(...words)).filter((word) => !/^(?:-h|--help)$/.test(word))).toEqual(expected);
});

const clusters = 'clusters: { ap: { cluster: { name: ap } }, us: { cluster: { name: us } } }\n';

test.each<[string, readonly string[], Readonly<Record<string, string>>, readonly string[]]>([
  [
    'for each of its clusters',
    ['synth', '-e', 'e'],
    { edge: environment + clusters },
    ['edge-ap', 'edge-us'],
  ],
  ['explain, too', ['explain', 'e'], { edge: environment + clusters }, ['edge-ap', 'edge-us']],
  [
    'those of what it extends',
    ['check', '-e', ''],
    { edge: environment + clusters, live: 'extends: edge\nclusters: { ap: null, eu: {} }\n' },
    ['dev', 'edge-ap', 'edge-us', 'live-eu', 'live-us', 'production'],
  ],
  [
    'extends without clusters',
    ['check', '-e', ''],
    { next: 'extends: dev\n' },
    ['dev', 'next', 'production'],
  ],
  [
    'what cannot be read keeps its name',
    ['check', '-e', 'e'],
    { edge: `${environment}clusters: [\n` },
    ['edge'],
  ],
  [
    'an overlay is for all clusters',
    ['new', 'service', '-e', 'e'],
    { edge: environment + clusters },
    ['edge'],
  ],
])('environments are called as commands call them: %s', async (_, words, environments, expected) => {
  const files = Object.entries(environments).map(([name, text]) => [
    `environments/${name}/environment.yaml`,
    text,
  ]);
  const repository = new Repository({ ...two, ...Object.fromEntries(files) });
  const { code, out, error } = await repository.purser('__complete', '--', ...words);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  expect(out.split('\n').flatMap((line) => line.split('\t')[0] || [])).toEqual(expected);
});

test('without words, every command is proposed, and no hidden one', async () => {
  const all = await proposals();
  expect(all).toContain('explain');
  expect(all).not.toContain('__complete');
});

test('in a folder without environments there are no names, and no error', async () => {
  expect(await new Repository({}).purser('__complete', '--', 'synth', '-e', '')).toEqual({
    code: 0,
    out: '',
    error: '',
  });
});

/** What bash would offer, with the cursor behind the last word. */
function offeredByBash(script: string, words: readonly string[]): readonly string[] {
  const { root } = new Repository(two);
  const commands = `${script}
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_purser
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const run = spawnSync('bash', ['--norc', '-c', commands, 'bash', ...words], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(run).toMatchObject({ status: 0, stderr: '' });
  return run.stdout.trim().split('\n');
}

test.each<[readonly string[], readonly string[]]>([
  [['purser', 'dif'], ['diff']],
  [
    ['purser', 'synth', '-e', ''],
    ['dev', 'production'],
  ],
  [
    ['purser', 'explain', 'dev', 'web'],
    ['web', 'web-admin'],
  ],
  [['purser', 'new', 'sec'], ['secret']],
])('bash completes %j', async (words, expected) => {
  const { out } = await new Repository({}).purserFrom(program, 'completion', 'bash');
  expect(offeredByBash(out, words)).toEqual(expected);
});

const isHere = (shell: string) => spawnSync(shell, ['--version']).status === 0;

for (const shell of ['bash', 'zsh', 'fish']) {
  test.skipIf(!isHere(shell))(`${shell} finds no fault in its script`, async () => {
    const repository = new Repository({ "it's here/bin/purser.js": '' });
    const copy = join(repository.root, "it's here/bin/purser.js");
    const { out } = await repository.purserFrom(copy, 'completion', shell);
    repository.write('script', out);
    const run = spawnSync(shell, ['-n', 'script'], { cwd: repository.root, encoding: 'utf8' });
    expect(run).toMatchObject({ status: 0, stderr: '' });
  });
}

test.skipIf(!isHere('fish'))('fish completes with what each word means', async () => {
  const repository = new Repository(two);
  const { out } = await repository.purserFrom(program, 'completion', 'fish');
  const commands = `${out}\ncomplete -C 'purser explain dev we'`;
  const run = spawnSync('fish', ['--no-config', '-c', commands], { cwd: repository.root, encoding: 'utf8' });
  expect(run.stdout).toBe('web\tThe service\nweb-admin\tThe service\n');
});

test('another shell is wrong use', async () => {
  const { code, error } = await new Repository({}).purser('completion', 'tcsh');
  expect(code).toBe(2);
  expect(error).toContain('tcsh is not one of (bash|zsh|fish)');
});
