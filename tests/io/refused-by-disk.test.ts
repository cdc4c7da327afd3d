import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { compareOutput } from '../../src/io/compare-output.ts';
import { OutputError } from '../../src/io/output-error.ts';
import { writeOutput } from '../../src/io/write-output.ts';
import type { TextFile } from '../../src/values/text-file.ts';
import { bundleProgram } from './bundle-program.ts';
import { killTree } from './kill-trees.ts';
import { newRoot } from './new-root.ts';
import { rendered, tree, treeOf } from './output-tree.ts';

const before = [rendered('open/a.yaml'), rendered('shut/a.yaml'), rendered('shut/old.yaml')];
const after = [rendered('open/a.yaml', 'new'), rendered('open/b.yaml'), rendered('shut/a.yaml', 'new')];

const small = killTree('before', 5);

let program = '';
beforeAll(async () => {
  program = await bundleProgram();
  return () => fs.rmSync(path.dirname(program), { recursive: true });
});

const undo: (() => void)[] = [];
afterEach(() => {
  for (const step of undo.splice(0)) step();
});

/** Runs a program that needs rights; says why when it has none. */
function can(tool: string, ...args: readonly string[]): boolean {
  const { status, error, stderr } = spawnSync(tool, args, { encoding: 'utf8' });
  if (status !== 0) console.log(`skipped: ${tool} does not work here: ${error?.message ?? stderr.trim()}`);
  return status === 0;
}

function mount(root: string, ...options: readonly string[]): boolean {
  fs.mkdirSync(root, { recursive: true });
  if (!can('mount', '-t', 'tmpfs', '-o', options.join(','), 'purser-test', root)) return false;
  undo.unshift(() => void execFileSync('umount', [root]));
  return true;
}

function write(root: string): OutputError {
  try {
    writeOutput(root, compareOutput(root, after, ['']));
  } catch (error) {
    if (error instanceof OutputError) return error;
    throw error;
  }
  throw new Error('it was written');
}

function rootWith(files: readonly TextFile[]): string {
  const root = newRoot();
  writeOutput(root, compareOutput(root, files, ['']));
  return root;
}

/** Runs the writer without root's powers, for which no permission counts, and returns what it says. */
function writeAsNobody(root: string): string {
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const { stdout, stderr } = spawnSync(process.execPath, [program, root, '5'], { encoding: 'utf8', ...user });
  expect(stderr).toBe('');
  return stdout.replace('writing\n', '');
}

/** A tree that anybody may change. */
function openRoot(): string {
  const root = rootWith(small);
  execFileSync('chmod', ['-R', 'a+rwX', path.dirname(root)]);
  return root;
}

test('the writer without root works at all', () => {
  const root = openRoot();
  expect(writeAsNobody(root)).toMatch(/^wrote/);
  expect(tree(root)).toEqual(treeOf(killTree('after', 5)));
});

test('one folder that may not be changed stops the whole run before anything changes', () => {
  const root = openRoot();
  fs.chmodSync(path.join(root, 'turn'), 0o555);
  expect(writeAsNobody(root)).toBe(`${root}/turn: cannot write it: permission denied\n`);
  expect(tree(root)).toEqual(treeOf(small));
});

test('a root that may not be changed', () => {
  const root = openRoot();
  fs.chmodSync(root, 0o555);
  expect(writeAsNobody(root)).toBe(`${root}: cannot write it: permission denied\n`);
  expect(tree(root)).toEqual(treeOf(small));
});

test('a root that may not be made', () => {
  const root = newRoot();
  fs.chmodSync(path.dirname(root), 0o555);
  expect(writeAsNobody(root)).toBe(`${root}/.purser-staging: cannot write it: permission denied\n`);
  expect(fs.existsSync(root)).toBe(false);
});

test.each(['turn/folder/deep/2.yaml', 'turn/folder/deep', 'turn/file'])('%s may not be read', (name) => {
  const root = openRoot();
  fs.chmodSync(path.join(root, name), 0);
  expect(writeAsNobody(root)).toBe(`${root}/${name}: cannot read it: permission denied\n`);
  fs.chmodSync(path.join(root, name), 0o755);
  expect(tree(root)).toEqual(treeOf(small));
});

test('a folder that not even root may change', () => {
  const root = rootWith(before);
  const shut = path.join(root, 'shut');
  if (!can('chattr', '+i', shut)) return;
  undo.unshift(() => void execFileSync('chattr', ['-i', shut]));
  expect(write(root).message).toBe(`${shut}: cannot write it: permission denied`);
  expect(tree(root)).toEqual(treeOf(before));
});

test('a file that not even root may replace: whole files everywhere, and the next run repairs', () => {
  const root = rootWith(before);
  const file = path.join(root, 'shut/a.yaml');
  if (!can('chattr', '+i', file)) return;
  undo.unshift(() => void spawnSync('chattr', ['-i', file]));
  expect(write(root).message).toBe(`${file}: cannot write it: permission denied`);
  expect(fs.existsSync(path.join(root, '.purser-staging'))).toBe(false);
  execFileSync('chattr', ['-i', file]);
  writeOutput(root, compareOutput(root, after, ['']));
  expect(tree(root)).toEqual(treeOf(after));
});

test('a read-only file system', () => {
  const root = newRoot();
  if (!mount(root, 'size=64k', 'ro')) return;
  expect(write(root)).toMatchObject({ path: root, what: 'cannot write it: the file system is read-only' });
});

test('a full disk leaves the tree as it was and takes its staged files away', () => {
  const root = newRoot();
  if (!mount(root, 'size=64k')) return;
  writeOutput(root, compareOutput(root, before, ['']));
  const large = [
    ...after,
    ...Array.from({ length: 30 }, (_, index) => rendered(`big/${index}.yaml`, 'x'.repeat(9999))),
  ];
  const fill = () => writeOutput(root, compareOutput(root, large, ['']));
  expect(fill).toThrow(/dist\/big\/\d+\.yaml: cannot write it: no space left on the disk/);
  expect(tree(root)).toEqual(treeOf(before));
  writeOutput(root, compareOutput(root, after, ['']));
  expect(tree(root)).toEqual(treeOf(after));
});

test('a name that the file system cannot hold', () => {
  const root = newRoot();
  const name = `${'x'.repeat(300)}.yaml`;
  const difference = {
    missing: [rendered('a.yaml'), rendered(name)],
    stale: [],
    leftover: [],
    foreign: [],
    unchanged: 0,
  };
  expect(() => writeOutput(root, difference)).toThrow(
    'cannot write it: its name is too long for the file system',
  );
  expect(tree(root)).toEqual({ '': '<folder>' });
});
