import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { compareOutput } from '../../src/io/compare-output.ts';
import { OutputError } from '../../src/io/output-error.ts';
import { writeOutput } from '../../src/io/write-output.ts';
import { newRoot } from './new-root.ts';
import { put, rendered, tree, treeOf } from './output-tree.ts';

const wanted = [rendered('a/1.yaml'), rendered('b/1.yaml')];
const deadPid = spawnSync(process.execPath, ['--version']).pid;

function synth(root: string): void {
  writeOutput(root, compareOutput(root, wanted, ['']));
}

test('while another run lives, nothing is written and its files stay', () => {
  const root = newRoot();
  put(root, `.purser-staging/${process.ppid}/a/1.yaml`, 'half');
  const seen = tree(root);
  expect(() => synth(root)).toThrow(
    `${root}/.purser-staging: another purser synth is running (pid ${process.ppid})`,
  );
  expect(() => synth(root)).toThrow(OutputError);
  expect(tree(root)).toEqual(seen);
});

test.each([
  ['a run that is dead', String(deadPid)],
  ['an earlier process with our own id', String(process.pid)],
  ['nobody knows whom', 'note.txt'],
  ['no possible process', '0'],
  ['no possible process either', '-1'],
  ['a number that no process has', '99999999999999'],
])('the staging folder of %s is replaced', (_, name) => {
  const root = newRoot();
  put(root, `.purser-staging/${name}/b/old.yaml`, 'half');
  synth(root);
  expect(tree(root)).toEqual(treeOf(wanted));
});

test('what a killed run left is cleared away even when no file differs', () => {
  const root = newRoot();
  synth(root);
  put(root, `.purser-staging/${deadPid}/x`, 'half');
  fs.mkdirSync(path.join(root, 'a/emptied/by/it'), { recursive: true });
  synth(root);
  expect(tree(root)).toEqual(treeOf(wanted));
});

test('a staging folder without a claim is simply taken', () => {
  const root = newRoot();
  fs.mkdirSync(path.join(root, '.purser-staging'), { recursive: true });
  synth(root);
  expect(tree(root)).toEqual(treeOf(wanted));
});

test.each(['link', 'file'])('a %s in its place is refused, never followed or removed', (kind) => {
  const root = newRoot();
  const outside = `${root}-elsewhere`;
  put(outside, 'note.txt', 'mine');
  fs.mkdirSync(root);
  const staging = path.join(root, '.purser-staging');
  if (kind === 'link') fs.symlinkSync(outside, staging);
  else fs.writeFileSync(staging, 'mine');
  expect(() => synth(root)).toThrow(`${root}/.purser-staging: is in the way`);
  expect(tree(outside)).toEqual({ 'note.txt': 'mine' });
  expect(Object.keys(tree(root))).toEqual(['.purser-staging']);
});
