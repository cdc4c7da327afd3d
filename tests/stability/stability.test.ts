import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { inputTree } from '../../src/parse/input-tree.ts';

const project = resolve(import.meta.dirname, '../..');
const launcher = join(project, 'bin/purser.js');

/** Every file below a folder by its path from there. */
function tree(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]));
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'purser-stability-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function synth(
  cwd: string,
  output: string,
  env: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  execFileSync(process.execPath, [launcher, 'synth', '--output', output], {
    cwd,
    env: { ...process.env, ...env },
  });
  return tree(output);
}

let committed: Readonly<Record<string, string>>;
beforeAll(() => {
  committed = tree(join(project, 'dist'));
});

test('another folder, another time zone, another locale: the same bytes', () => {
  const copy = emptyFolder();
  for (const part of ['environments', 'infra'])
    cpSync(join(project, part), join(copy, part), { recursive: true });
  const env = { TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  expect(synth(copy, join(emptyFolder(), 'dist'), env)).toEqual(committed);
});

test('twice into one folder: nothing is written the second time', () => {
  const output = join(emptyFolder(), 'dist');
  synth(project, output);
  const second = execFileSync(process.execPath, [launcher, 'synth', '--output', output], {
    cwd: project,
    encoding: 'utf8',
  });
  expect(second).toContain('0 files added, 0 changed, 0 removed');
});

test('cdk8s synth into an empty folder gives the same bytes', () => {
  const output = emptyFolder();
  const cli = join(project, 'node_modules/.bin/cdk8s');
  const env = { ...process.env, CDK8S_CHECK_UPGRADE: 'false' };
  execFileSync(cli, ['synth', '--output', output], { cwd: project, env, stdio: 'pipe' });
  expect(tree(output)).toEqual(committed);
});

test('the order in which files are read does not matter', () => {
  const files = [
    'services/web',
    'services/api',
    'dev/web',
    'dev/api',
    'dev/environment',
    'prod/environment',
  ].map((name) => ({
    path: `environments/${name}.yaml`,
    text: '{}',
  }));
  expect(inputTree(files.toReversed(), new Set())).toEqual(inputTree(files, new Set()));
});
