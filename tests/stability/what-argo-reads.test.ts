import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { fileName } from '../../charts/output-path.ts';
import { textAt, valueAt } from '../../src/values/field.ts';

const dist = join(import.meta.dirname, '..', '..', 'dist');
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(dist, join(entry.parentPath, entry.name)));

test('every file of dist/ is <environment>/<folder>/<kind>-<name>.yaml, and nothing lies deeper', () => {
  expect(files.length).toBeGreaterThan(150);
  expect(
    files.filter((path) => !/^[a-z0-9-]+\/[a-z0-9-]+\/[a-z][a-z0-9._-]*\.yaml$/.test(path)),
  ).toStrictEqual([]);
});

test('no name of a kind or an object makes a name that Argo CD takes for something else', () => {
  const names = [
    'Chart.yaml',
    'kustomization',
    '.argocd-source',
    'a.json',
    'WebChart.yaml',
    '../a',
    'A/b',
  ].flatMap((name) =>
    ['ConfigMap', 'Kustomization', 'Chart'].map((kind) => fileName({ kind, name, namespace: 'a' }, 'a')),
  );
  expect(names.filter((name) => !/^[a-z]+(?:-[a-z]+)*-[a-z0-9._-]+\.yaml$/.test(name))).toStrictEqual([]);
  expect(names.filter((name) => /Chart\.yaml$|^kustomization\.|^\.|\.json$/.test(name))).toStrictEqual([]);
});

test('every Application that reads a folder names its kind of source, and one pattern', () => {
  const sources = files
    .filter((path) => basename(path).startsWith('application-'))
    .map((path): unknown => parse(readFileSync(join(dist, path), 'utf8')))
    .filter((object) => textAt(object, 'spec', 'source', 'chart') === undefined)
    .map((object) => valueAt(object, 'spec', 'source', 'directory'));
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.filter((source) => JSON.stringify(source) !== '{"include":"*.yaml"}')).toStrictEqual([]);
});
