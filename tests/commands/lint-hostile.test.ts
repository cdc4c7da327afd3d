import { spawnSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { getuid } from 'node:process';
import { describe, expect, test } from 'vitest';
import { hostileJson, hostileTexts } from '../manifests/hostile-texts.ts';
import { Repository } from '../support/repository.ts';

const config = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: right, namespace: b }\n';

async function linted(files: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  return new Repository(files).purser('lint', ...argv);
}

/** A message at a place, or the file among what was not checked; its objects are counted else. */
function isHeard(file: string, { code, out, error }: { code: number; out: string; error: string }): boolean {
  if (code === 1) return error.includes(`${file}:`) || error.includes(`${file}  `);
  return code === 0 && (out.includes(file) || !/\b1 object\b/.test(out));
}

describe('nothing that stands in a file breaks anything, or is passed over', () => {
  test.each(Object.entries(hostileTexts))('YAML: %s', async (name, text) => {
    const run = await linted({ 'right.yaml': config, 'hostile.yaml': text }, '--strict');
    const isEmpty = name === 'nothing' || name === 'a comment' || name.endsWith('nothing');
    expect([run, isEmpty || isHeard('hostile.yaml', run)]).toStrictEqual([run, true]);
    expect(run.error).not.toContain('    at ');
  });

  test.each(Object.entries(hostileJson))('JSON: %s', async (_, text) => {
    const run = await linted({ 'right.yaml': config, 'hostile.json': text });
    expect([run, isHeard('hostile.json', run)]).toStrictEqual([run, true]);
  });
});

test('10,000 documents in one file are as many objects', async () => {
  const documents = Array.from({ length: 10_000 }, (_, index) => config.replace('right', `a${index}`));
  const { code, out } = await linted({ 'a.yaml': documents.join('---\n') });
  expect(code).toBe(0);
  expect(out).toContain('10000 objects in 1 file');
});

test('a fault in the last of 10,000 documents has its line', async () => {
  const documents = Array.from({ length: 10_000 }, (_, index) => config.replace('right', `a${index}`));
  const { error } = await linted({ 'a.yaml': [...documents, 'kind: [\n'].join('---\n') });
  expect(error).toContain('a.yaml:40002:1  is no YAML: ');
});

test.each([
  ['utf-16, little end first', Buffer.from(`\ufeff${config}`, 'utf16le')],
  ['utf-16, big end first', Buffer.from(`\ufeff${config}`, 'utf16le').swap16()],
])('%s is read by its mark, as Argo CD reads it', async (_, bytes) => {
  const repository = new Repository({});
  repository.write('a.yaml', bytes);
  expect((await repository.purser('lint')).out).toContain('nothing wrong: 1 object in 1 file');
});

test.each([
  ['bytes', Buffer.from(Array.from({ length: 256 }, (_, index) => index))],
  ['another encoding', Buffer.from(`${config}data: { a: \u00e9 }\n`, 'latin1')],
])('%s are no text', async (_, bytes) => {
  const repository = new Repository({});
  repository.write('a.yaml', bytes);
  const { code, error } = await repository.purser('lint');
  expect(code).toBe(1);
  expect(error).toContain('a.yaml  is not utf-8');
});

test('links are said where they lead wrong, and read where Argo CD reads them', async () => {
  const repository = new Repository({ 'a/right.yaml': config, 'a/other.txt': config });
  const link = (to: string, path: string) => symlinkSync(to, join(repository.root, path));
  link('/etc/hostname', 'a/absolute');
  link('../../x.yaml', 'a/out.yaml');
  link('circle.yaml', 'a/circle.yaml');
  link('gone.yaml', 'a/nowhere.yaml');
  link('.', 'a/folder.yaml');
  link('right.yaml', 'a/same.yaml');
  const { error } = await repository.purser('lint', 'a');
  expect(error.split('\n').filter((line) => line.startsWith('a/'))).toStrictEqual([
    'a/absolute  is a link that is absolute or leads out of the repository [no-outside-link]',
    'a/circle.yaml  is a link that leads in a circle [no-outside-link]',
    'a/nowhere.yaml  is a link that leads nowhere: Argo CD leaves it out [no-outside-link]',
    'a/out.yaml  is a link that is absolute or leads out of the repository [no-outside-link]',
  ]);
  expect(error).toContain('2 objects in 2 files');
});

test.runIf(spawnSync('mkfifo', ['--version']).status === 0)(
  'a pipe is no file, and nobody waits for it',
  async () => {
    const repository = new Repository({ 'right.yaml': config });
    spawnSync('mkfifo', [join(repository.root, 'pipe.yaml')]);
    expect((await repository.purser('lint')).error).toContain('pipe.yaml  is no ordinary file');
  },
);

test.runIf(getuid?.() !== 0)('what may not be read is said', async () => {
  const repository = new Repository({ 'right.yaml': config, 'closed.yaml': config });
  chmodSync(join(repository.root, 'closed.yaml'), 0);
  expect((await repository.purser('lint')).error).toContain('closed.yaml  cannot read it: permission denied');
});

test.each([
  ['an empty folder', {}],
  ['no manifest', { 'notes.txt': 'hello', 'values.yaml': 'a: 1\n' }],
  ['comments alone', { 'a.yaml': '# a\n---\n# b\n' }],
])('%s is not success', async (_, files) => {
  const { code, error } = await linted(files);
  expect(code).toBe(1);
  expect(error).toContain(
    '.  nothing to check: it holds no manifest\n    name the folder where manifests lie',
  );
});

test('what has to be rendered first is named, and not taken for manifests', async () => {
  const run = await linted({
    'right.yaml': config,
    'chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
    'chart/values.yaml': 'a: 1\n',
    'chart/templates/a.yaml': 'metadata:\n  name: {{ .Values.a }}\n{{- if }}\n',
    'base/kustomization.yaml': 'resources: [a.yaml]\n',
    'base/a.yaml': config,
    'overlay/dev/kustomization.yml': 'resources: [../../base]\n',
    'overlay/dev/patches/a.yaml': 'spec: { replicas: 2 }\n',
    'web.jsonnet': '{}',
    'values.yaml': 'a: 1\n',
    'skipped.yaml': `# +argocd:skip-file-rendering\n${config.replace('right', 'left')}`,
  });
  expect(run.code).toBe(0);
  expect(run.out).toContain(`nothing wrong: 2 objects in 3 files; not checked:
  a Helm chart in chart: lint what helm template prints
  2 kustomizations in base, overlay/dev: lint what kustomize build prints
  1 file to evaluate, web.jsonnet: lint what it prints
  1 file without a manifest, values.yaml: Argo CD applies nothing of it either
  1 file that asks Argo CD to skip it, skipped.yaml: nothing of it is applied
  what rules ask of the cluster`);
});

test('a chart alone is nothing to check', async () => {
  const { code, error } = await linted({
    'Chart.yaml': 'apiVersion: v2\nname: web\n',
    'templates/a.yaml': 'a',
  });
  expect(code).toBe(1);
  expect(error).toContain(
    'nothing to check: it holds no manifest\n    lint what helm template or kustomize build prints',
  );
});

test('the summary is there for programs too', async () => {
  const { out } = await linted({ 'right.yaml': config, 'values.yaml': 'a: 1\n' }, '--json');
  const answer: unknown = JSON.parse(out);
  expect(answer).toMatchObject({ issues: [], objects: 1, files: 2 });
  expect(out).toContain('1 file without a manifest, values.yaml: Argo CD applies nothing of it either');
});
