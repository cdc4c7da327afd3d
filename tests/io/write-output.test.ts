import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compareOutput } from '../../src/io/compare-output.ts';
import { OutputError } from '../../src/io/output-error.ts';
import { writeOutput } from '../../src/io/write-output.ts';
import type { TextFile } from '../../src/values/text-file.ts';
import { newRoot } from './new-root.ts';
import { put, rendered, tree, treeOf } from './output-tree.ts';

function synth(root: string, wanted: readonly TextFile[], scope: readonly string[] = ['']): void {
  writeOutput(root, compareOutput(root, wanted, scope));
}

const before = [
  rendered('p/a/1.yaml'),
  rendered('p/a/2.yaml'),
  rendered('p/b/1.yaml'),
  rendered('s/a/1.yaml'),
];

test('a first write makes the root, a second one changes nothing', () => {
  const root = newRoot();
  synth(root, before);
  expect(tree(root)).toEqual(treeOf(before));
  expect(compareOutput(root, before, [''])).toMatchObject({ missing: [], stale: [], unchanged: 4 });
});

test('missing and stale files are written, leftovers removed with the folders that they emptied', () => {
  const root = newRoot();
  synth(root, before);
  const after = [
    rendered('p/a/1.yaml', 'new'),
    rendered('p/a/2.yaml'),
    rendered('p/c/d/1.yaml'),
    rendered('top.yaml'),
  ];
  synth(root, after);
  expect(tree(root)).toEqual(treeOf(after));
});

test('the root stays when everything in it goes', () => {
  const root = newRoot();
  synth(root, before);
  synth(root, []);
  expect(tree(root)).toEqual({ '': '<folder>' });
});

test('a root is not made for nothing', () => {
  const root = newRoot();
  synth(root, []);
  expect(fs.existsSync(root)).toBe(false);
});

test('an unchanged file keeps its time and inode beside one that changes', () => {
  const root = newRoot();
  synth(root, before);
  const file = path.join(root, 'p/a/1.yaml');
  fs.utimesSync(file, 1000, 1000);
  const { ino } = fs.statSync(file);
  synth(root, [rendered('p/a/1.yaml'), rendered('p/a/2.yaml', 'new'), rendered('p/a/3.yaml')]);
  expect(fs.statSync(file)).toMatchObject({ ino, mtimeMs: 1_000_000 });
  expect(fs.statSync(path.join(root, 'p/a/2.yaml')).mtimeMs).toBeGreaterThan(1_000_000);
});

test('only the scope is written and pruned', () => {
  const root = newRoot();
  synth(root, before);
  put(root, 'README.md', 'mine');
  synth(root, [rendered('p/a/9.yaml')], ['p/a']);
  const kept = [rendered('p/b/1.yaml'), rendered('s/a/1.yaml'), { path: 'README.md', text: 'mine' }];
  expect(tree(root)).toEqual(treeOf([rendered('p/a/9.yaml'), ...kept]));
});

test('a folder with litter stays, the folders beside it go', () => {
  const root = newRoot();
  synth(root, before);
  put(root, 'p/a/.DS_Store', 'x');
  synth(root, []);
  expect(tree(root)).toEqual({ 'p/a/.DS_Store': 'x' });
});

test('nothing at all is done while something is foreign', () => {
  const root = newRoot();
  synth(root, before);
  put(root, 'p/a/2.yaml', 'mine');
  put(root, 'p/note.txt', 'mine');
  fs.symlinkSync('a', path.join(root, 'p/link'));
  const seen = tree(root);
  expect(() => synth(root, [rendered('p/a/2.yaml', 'new'), rendered('x.yaml')])).toThrow(
    `${root}/p/a/2.yaml: was not written by purser, nor were 2 others`,
  );
  expect(tree(root)).toEqual(seen);
});

test('a link that appears after the comparison is not followed', () => {
  const root = newRoot();
  const outside = `${root}-elsewhere`;
  put(root, 'p/a/1.yaml');
  put(outside, 'a/1.yaml', 'mine');
  const difference = compareOutput(root, [rendered('p/a/1.yaml', 'new')], ['']);
  fs.rmSync(path.join(root, 'p'), { recursive: true });
  fs.symlinkSync(outside, path.join(root, 'p'));
  expect(() => writeOutput(root, difference)).toThrow(`${root}/p: is not a folder`);
  expect(tree(outside)).toEqual({ 'a/1.yaml': 'mine' });
  expect(tree(root)).toEqual({ p: '<link>' });
});

test.each([
  ['a file becomes a folder', ['a'], ['a/b.yaml', 'a/c/d.yaml']],
  ['a folder becomes a file', ['a/b.yaml', 'a/c/d.yaml'], ['a']],
  ['only letter case changes', ['a/B.yaml'], ['a/b.yaml', 'A/b.yaml']],
])('%s', (_, old, next) => {
  const root = newRoot();
  const [files, wanted] = [old, next].map((names) => names.map((name) => rendered(name)));
  synth(root, files ?? []);
  synth(root, wanted ?? []);
  expect(tree(root)).toEqual(treeOf(wanted ?? []));
});

test('empty folders give way to a file, and to nothing else', () => {
  const root = newRoot();
  fs.mkdirSync(path.join(root, 'a.yaml/b/c'), { recursive: true });
  fs.mkdirSync(path.join(root, 'kept'), { recursive: true });
  synth(root, [rendered('a.yaml')]);
  expect(tree(root)).toEqual({ 'a.yaml': rendered('a.yaml').text, kept: '<folder>' });
});

test('a folder that is filled after the comparison is kept', () => {
  const root = newRoot();
  const difference = compareOutput(root, [rendered('a.yaml'), rendered('b.yaml')], ['']);
  put(root, 'a.yaml/mine.txt', 'mine');
  expect(() => writeOutput(root, difference)).toThrow(`${root}/a.yaml: cannot write it: a file stands where`);
  expect(tree(root)).toEqual({ 'a.yaml/mine.txt': 'mine' });
});

test('a root that is a file is an error with a way out', () => {
  const root = newRoot();
  const difference = compareOutput(root, [rendered('a.yaml')], ['']);
  fs.writeFileSync(root, 'mine');
  expect(() => writeOutput(root, difference)).toThrow(OutputError);
  expect(fs.readFileSync(root, 'utf8')).toBe('mine');
});

test('a bug is not dressed up as an error of the disk', () => {
  const difference = { missing: [rendered('a\0b')], stale: [], leftover: [], foreign: [], unchanged: 0 };
  const root = newRoot();
  expect(() => writeOutput(root, difference)).toThrow(TypeError);
  expect(tree(root)).toEqual({ '': '<folder>' });
});
