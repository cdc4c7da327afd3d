import type { SourceDirectory } from '../../src/manifests/argocd-directory/source-directory.ts';

const map = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\n`;
const skipped = '# +argocd:skip-file-rendering\n';

export interface HostileFolder {
  readonly files: Readonly<Record<string, string>>;
  readonly directory?: Partial<SourceDirectory>;
  /** In bytes, of all files together. */
  readonly most?: number;
}

/** Folders whose names, sizes and options decide what Argo CD reads of them. */
export const hostileFolders: Readonly<Record<string, HostileFolder>> = {
  'names of all sorts': {
    files: {
      'a.YAML': map('a'),
      'b.yaml.txt': map('b'),
      '.c.yaml': map('c'),
      '.d/e.yml': map('d'),
      'f.yaml~': map('f'),
      'g.yaml': map('g'),
      yaml: map('h'),
      '.yaml': map('i'),
      'j.json5': map('j'),
      'k.yaml.yml': map('k'),
    },
    directory: { recurse: true },
  },
  'folders, not recursed': { files: { 'a/a.yaml': map('a'), 'b.yaml': map('b') } },
  'folders, recursed': { files: { 'a/a.yaml': map('a'), 'b.yaml': map('b') }, directory: { recurse: true } },
  'a folder that is named like a file': { files: { 'd.yaml/x.yaml': map('x') } },
  'the marker in a comment': { files: { 'a.yaml': map('a') + skipped, 'b.yaml': map('b') } },
  'the marker in a value': {
    files: { 'a.yaml': `${map('a')}data: { x: "see +argocd:skip-file-rendering" }\n`, 'b.yaml': map('b') },
  },
  'the marker in broken JSON': {
    files: { 'a.json': '{"x":"+argocd:skip-file-rendering"', 'b.yaml': map('b') },
  },
  'a pattern': { files: { 'a.yaml': map('a'), 'b.json': 'x' }, directory: { include: '*.yaml' } },
  'a pattern in a folder': {
    files: { 'd/a.yaml': map('a'), 'b.yaml': map('b') },
    directory: { recurse: true, include: 'd/*' },
  },
  'a pattern without a folder': {
    files: { 'd/a.yaml': map('a') },
    directory: { recurse: true, include: '*.yaml' },
  },
  'a broken pattern of what is read': { files: { 'a.yaml': map('a') }, directory: { include: '[*.yaml' } },
  'a broken pattern of what is not read': {
    files: { 'a.yaml': map('a') },
    directory: { exclude: '[*.yaml' },
  },
  'a brace that stays open': { files: { 'a.yaml': map('a') }, directory: { include: '*.{yaml,yml' } },
  'a bracket that closes nothing': { files: { 'a].yaml': map('a') }, directory: { include: 'a].yaml' } },
  'a brace that closes nothing': { files: { 'a}.yaml': map('a') }, directory: { include: 'a}.yaml' } },
  'an escape': { files: { 'a*.yaml': map('a'), 'ab.yaml': map('b') }, directory: { include: 'a\\*.yaml' } },
  'an escape of nothing': { files: { 'a.yaml': map('a') }, directory: { include: 'a.yaml\\' } },
  'a question mark': {
    files: { 'd/a.yaml': map('a'), 'dxa.yaml': map('b') },
    directory: { recurse: true, include: 'd?a.yaml' },
  },
  'an empty class': { files: { 'a.yaml': map('a') }, directory: { include: '[]a.yaml' } },
  'a range': { files: { 'a.yaml': map('a'), 'c.yaml': map('c') }, directory: { include: '[a-b].yaml' } },
  'a range backwards': { files: { 'a.yaml': map('a') }, directory: { include: '[b-a].yaml' } },
  'a range in a list': {
    files: { 'a.yaml': map('a'), '-.yaml': map('c') },
    directory: { include: '[ab-].yaml' },
  },
  'nested alternatives': {
    files: { 'a.yaml': map('a'), 'b.yml': map('b') },
    directory: { include: '{a.{yaml,json},b*}' },
  },
  'an empty alternative': {
    files: { 'a.yaml': map('a'), 'ab.yaml': map('b') },
    directory: { include: 'a{,b}.yaml' },
  },
  alternatives: {
    files: { 'a.yaml': map('a'), 'b.yaml': map('b') },
    directory: { include: '*.yaml', exclude: '{a,c}.yaml' },
  },
  classes: { files: { 'a.yaml': map('a'), 'b.yaml': map('b') }, directory: { include: '[!a].yaml' } },
  'both patterns match': { files: { 'a.yaml': map('a') }, directory: { include: 'a*', exclude: '*a.yaml' } },
  'more bytes than permitted': {
    files: { 'a.yaml': map('a'), 'b.yaml': map('b') },
    most: 2 * map('a').length - 1,
  },
  'as many bytes as permitted': {
    files: { 'a.yaml': map('a'), 'b.yaml': map('b') },
    most: 2 * map('a').length,
  },
  'bytes of what is not read': {
    files: { 'a.yaml': map('a'), 'b.txt': map('b'), 'c/c.yaml': map('c') },
    most: map('a').length,
  },
  'bytes of a broken file': {
    files: { 'a.yaml': map('a'), 'b.yaml': 'a: {{ b }}\n' },
    most: map('a').length,
  },
  'one object twice': { files: { 'a.yaml': map('a'), 'b.yaml': map('a') } },
  'a stray file of npm': { files: { 'a.yaml': map('a'), 'package.json': '{"name":"a"}' } },
  'a stray file of npm, shut out': {
    files: { 'a.yaml': map('a'), 'package.json': '{"name":"a"}' },
    directory: { include: '*.yaml' },
  },
  'values beside manifests': { files: { 'a.yaml': map('a'), 'values.yaml': 'replicas: 1\n' } },
  'a template beside manifests': {
    files: { 'a.yaml': map('a'), 't.yaml': 'apiVersion: v1\nkind: A\nmetadata: { name: {{ .x }} }\n' },
  },
  'a template of values beside manifests': { files: { 'a.yaml': map('a'), 't.yaml': 'a: {{ .x }}\n' } },
  'names in an order': {
    files: {
      'b.yaml': map('b'),
      'a/z.yaml': map('z'),
      'a.yaml': map('a'),
      'A.yaml': map('upper'),
      'a-b.yaml': map('ab'),
      'ä.yaml': map('umlaut'),
      'a/a/b.yaml': map('deep'),
    },
    directory: { recurse: true },
  },
  'nothing to read': { files: { 'a.txt': 'x' } },
};
