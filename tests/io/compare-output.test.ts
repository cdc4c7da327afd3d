import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compareOutput } from '../../src/io/compare-output.ts';
import { OutputError } from '../../src/io/output-error.ts';
import { ownershipHeader } from '../../src/values/ownership.ts';
import { newRoot } from './new-root.ts';
import { paths, put, rendered } from './output-tree.ts';

const clean = { missing: [], stale: [], leftover: [], foreign: [], unchanged: 0 };

test('a root that does not exist misses everything', () => {
  const wanted = [rendered('production/api/Service-api.yaml')];
  expect(compareOutput(newRoot(), wanted, [''])).toEqual({ ...clean, missing: wanted });
});

test('nothing wanted and nothing there is no difference', () => {
  expect(compareOutput(newRoot(), [], [''])).toEqual(clean);
});

test('equal bytes are unchanged', () => {
  const root = newRoot();
  put(root, 'a/b.yaml');
  expect(compareOutput(root, [rendered('a/b.yaml')], [''])).toEqual({ ...clean, unchanged: 1 });
});

test.each([
  ['another value', `${ownershipHeader}kind: Secret\n`],
  ['one byte less', `${ownershipHeader}kind: ConfigMap`],
  ['one byte more', `${ownershipHeader}kind: ConfigMap\n\n`],
  ['windows line ends', `${ownershipHeader}kind: ConfigMap\n`.replaceAll('\n', '\r\n')],
  ['an older header', '# Rendered by purser\nkind: ConfigMap\n'],
  ['conflict markers of git below the header', `${ownershipHeader}<<<<<<< HEAD\n`],
])('%s makes our file stale', (_, text) => {
  const root = newRoot();
  put(root, 'a.yaml', text);
  const wanted = [rendered('a.yaml')];
  expect(compareOutput(root, wanted, [''])).toEqual({ ...clean, stale: wanted });
});

test('bytes that only decode to the same text are stale', () => {
  const root = newRoot();
  put(root, 'a.yaml');
  fs.writeFileSync(path.join(root, 'a.yaml'), Buffer.from([...Buffer.from(ownershipHeader), 0xff]));
  const wanted = [rendered('a.yaml', '\uFFFD')];
  expect(compareOutput(root, wanted, ['']).stale).toEqual(wanted);
});

test.each([
  ['characters of several bytes', 'ö€😀'],
  ['more than a mebibyte', 'é'.repeat(700_000)],
])('%s are compared to the last byte', (_, text) => {
  const root = newRoot();
  put(root, 'equal.yaml', `${ownershipHeader}${text}`);
  put(root, 'other.yaml', `${ownershipHeader}${text}`);
  const wanted = [rendered('equal.yaml', text), rendered('other.yaml', `${text.slice(0, -1)}?`)];
  const { stale, unchanged } = compareOutput(root, wanted, ['']);
  expect({ stale: paths(stale), unchanged }).toEqual({ stale: ['other.yaml'], unchanged: 1 });
});

test('our file that is no longer rendered is a leftover, at any depth', () => {
  const root = newRoot();
  put(root, 'a/b/c/old.yaml');
  put(root, 'old.yaml', '# Rendered by purser\n');
  expect(compareOutput(root, [], [''])).toEqual({ ...clean, leftover: ['a/b/c/old.yaml', 'old.yaml'] });
});

test.each([
  ['without the header', 'kind: ConfigMap\n'],
  ['empty', ''],
  ['with the header further down', `---\n${ownershipHeader}`],
])('a file %s is foreign, wanted or not', (_, text) => {
  const root = newRoot();
  put(root, 'a/wanted.yaml', text);
  put(root, 'a/own.yaml', text);
  const { missing, stale, leftover, foreign } = compareOutput(root, [rendered('a/wanted.yaml')], ['a']);
  expect({ missing, stale, leftover, foreign }).toEqual({
    missing: [],
    stale: [],
    leftover: [],
    foreign: ['a/own.yaml', 'a/wanted.yaml'],
  });
});

test('links, pipes and names that are not utf-8 are foreign and never opened', () => {
  const root = newRoot();
  put(root, 'real.yaml');
  put(`${root}-elsewhere`, 'kept.yaml');
  fs.symlinkSync('real.yaml', path.join(root, 'link.yaml'));
  fs.symlinkSync(`${root}-elsewhere`, path.join(root, 'linked'));
  fs.symlinkSync('nowhere', path.join(root, 'dangling.yaml'));
  execFileSync('mkfifo', [path.join(root, 'pipe.yaml')]);
  fs.writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xff, 0x2e])]), 'x');
  fs.mkdirSync(Buffer.concat([Buffer.from(`${root}/folder`), Buffer.from([0xff])]));
  const wanted = [rendered('real.yaml'), rendered('link.yaml')];
  expect(compareOutput(root, wanted, [''])).toEqual({
    ...clean,
    foreign: ['dangling.yaml', 'folder\uFFFD', 'link.yaml', 'linked', 'pipe.yaml', '\uFFFD.'],
    unchanged: 1,
  });
});

test('a link where a folder is wanted is foreign even if the files behind it match', () => {
  const root = newRoot();
  put(`${root}-elsewhere`, 'a.yaml');
  fs.mkdirSync(root);
  fs.symlinkSync(`${root}-elsewhere`, path.join(root, 'production'));
  for (const scope of ['', 'production', 'production/a.yaml']) {
    const difference = compareOutput(root, [rendered('production/a.yaml')], [scope]);
    expect(difference.foreign).toEqual(['production']);
    expect(difference.unchanged).toBe(0);
  }
});

test('a folder on the path of a wanted file: what is ours in it is left over, what is not is foreign', () => {
  const root = newRoot();
  put(root, 'a.yaml/old.yaml');
  expect(compareOutput(root, [rendered('a.yaml')], [''])).toMatchObject({
    missing: [rendered('a.yaml')],
    leftover: ['a.yaml/old.yaml'],
    foreign: [],
  });
  put(root, 'a.yaml/note.txt', 'mine');
  put(root, 'a.yaml/deep/.DS_Store', '');
  const { foreign } = compareOutput(root, [rendered('a.yaml')], ['']);
  expect(foreign).toEqual(['a.yaml/deep/.DS_Store', 'a.yaml/note.txt']);
});

test('a file on the path of a wanted folder: ours is left over, any other foreign', () => {
  const root = newRoot();
  put(root, 'ours');
  put(root, 'theirs', 'mine');
  const { leftover, foreign } = compareOutput(
    root,
    [rendered('ours/a.yaml'), rendered('theirs/a.yaml')],
    [''],
  );
  expect({ leftover, foreign }).toEqual({ leftover: ['ours'], foreign: ['theirs'] });
});

test('desktop litter and the staging folder are ignored, but only by their exact names and places', () => {
  const root = newRoot();
  for (const name of ['.DS_Store', 'a/Thumbs.db', 'a/desktop.ini', '.purser-staging/1/a.yaml'])
    put(root, name, 'x');
  expect(compareOutput(root, [], [''])).toEqual(clean);
  for (const name of ['DS_Store', 'thumbs.db', 'a/.purser-staging/a.yaml', 'desktop.ini/x'])
    put(root, name, 'x');
  const { foreign } = compareOutput(root, [], ['']);
  expect(foreign).toEqual(['DS_Store', 'a/.purser-staging/a.yaml', 'desktop.ini/x', 'thumbs.db']);
});

test('nothing outside the scope is looked at', () => {
  const root = newRoot();
  for (const name of ['a/1.yaml', 'a/2.yaml', 'ab/1.yaml', 'b/c/1.yaml', 'b/d/1.yaml', 'e.yaml'])
    put(root, name);
  put(root, 'b/note.txt', 'mine');
  fs.symlinkSync('nowhere', path.join(root, 'link'));
  const leftovers = (...scope: readonly string[]) => compareOutput(root, [], scope).leftover;
  expect(leftovers('a')).toEqual(['a/1.yaml', 'a/2.yaml']);
  expect(leftovers('a/2.yaml')).toEqual(['a/2.yaml']);
  expect(leftovers('e.yaml', 'b/c')).toEqual(['b/c/1.yaml', 'e.yaml']);
  expect(leftovers()).toEqual([]);
  expect(leftovers('none', 'none/at/all', 'link/x')).toEqual([]);
  expect(compareOutput(root, [], ['a', 'b/c', 'e.yaml', 'link/x']).foreign).toEqual([]);
  expect(compareOutput(root, [], ['b']).foreign).toEqual(['b/note.txt']);
});

test('a place named twice, or inside another, is counted once', () => {
  const root = newRoot();
  put(root, 'a/b/1.yaml');
  const wanted = [rendered('a/b/1.yaml')];
  expect(compareOutput(root, wanted, ['a/b/1.yaml', 'a', 'a/b', 'a'])).toEqual({ ...clean, unchanged: 1 });
  expect(compareOutput(root, wanted, ['a/b', '', 'a'])).toEqual({ ...clean, unchanged: 1 });
});

test('a file of ours above the scope blocks it, and is not ours to remove', () => {
  const root = newRoot();
  put(root, 'a');
  expect(compareOutput(root, [rendered('a/b.yaml')], ['a/b.yaml']).foreign).toEqual(['a']);
  expect(compareOutput(root, [], ['a/b.yaml'])).toEqual(clean);
});

test('the lists are sorted by code unit, in whatever order things come', () => {
  const names = ['b/a', 'a/b', 'a.yaml', 'a/a', 'B', 'a-b', 'ä', 'Z/z', '10', '9'];
  const sorted = ['10', '9', 'B', 'Z/z', 'a-b', 'a.yaml', 'a/a', 'a/b', 'b/a', 'ä'];
  const wanted = names.map((name) => rendered(name));
  expect(paths(compareOutput(newRoot(), wanted, ['']).missing)).toEqual(sorted);
  const root = newRoot();
  for (const name of names) put(root, name, '# Rendered by purser\n');
  expect(paths(compareOutput(root, wanted.toReversed(), ['']).stale)).toEqual(sorted);
  expect(compareOutput(root, [], ['b', 'ä', 'a', 'a.yaml', 'Z', 'B', 'a-b', '9', '10']).leftover).toEqual(
    sorted,
  );
  for (const name of names) put(root, name, 'mine');
  expect(compareOutput(root, wanted, ['']).foreign).toEqual(sorted);
});

test('a root that is a file, or a link, is an error that names it', () => {
  const root = newRoot();
  fs.writeFileSync(root, '');
  expect(() => compareOutput(root, [], [''])).toThrow(`${root}: is not a folder`);
  const link = newRoot();
  fs.symlinkSync('/tmp', link);
  expect(() => compareOutput(link, [], [''])).toThrow(OutputError);
});
