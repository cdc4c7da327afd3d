import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { manifestsOf, type Manifests } from '../../../../src/manifests/argocd-directory/manifests.ts';
import { plainDirectory } from '../../../../src/manifests/argocd-directory/source-directory.ts';
import { hostileFolders, type HostileFolder } from '../../../manifests/hostile-folders.ts';
import { hostileLines } from '../../../manifests/hostile-lines.ts';
import { hostilePatterns, patternNames } from '../../../manifests/hostile-patterns.ts';
import { hostileJson, hostileTexts } from '../../../manifests/hostile-texts.ts';
import { askArgoCd, type Reading } from './oracle.ts';

const home = mkdtempSync(join(tmpdir(), 'purser-directory-'));
afterAll(() => rmSync(home, { recursive: true }));
let folders = 0;

const inFile = (name: string, text: string): HostileFolder => ({ files: { [name]: text } });

describe('what Argo CD reads of a folder is what is said of it', () => {
  compare(hostileFolders);
});

describe('what Argo CD reads of a YAML file', () => {
  compare(mapped(hostileTexts, (text) => inFile('a.yaml', text)));
});

describe('what Argo CD reads of a JSON file', () => {
  compare(mapped(hostileJson, (text) => inFile('a.json', text)));
});

const named = Object.fromEntries(
  patternNames.map((name) => [
    name,
    `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${JSON.stringify(name)} }\n`,
  ]),
);

describe('which files of a folder a pattern matches', () => {
  compare(
    Object.fromEntries(
      hostilePatterns.map((include) => [include, { files: named, directory: { include, recurse: true } }]),
    ),
  );
});

const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_000);

test(`and of 5,000 files of hostile lines (seed ${seed})`, () => {
  const texts = fc.sample(hostileLines, { seed, numRuns: 5000 });
  const cases = texts.map((text) => inFile('a.yaml', text));
  const wrong = answersOf(cases).flatMap((answer, index) => {
    const [text, ours] = [texts[index], said(cases[index])];
    return answer === ours ? [] : [{ text, answer, ours }];
  });
  expect(wrong.slice(0, 3)).toStrictEqual([]);
});

function compare(cases: Readonly<Record<string, HostileFolder>>): void {
  const names = Object.keys(cases);
  const answers = new Map<string, unknown>();
  test('there are some', () => {
    const read = answersOf(Object.values(cases));
    for (const [index, name] of names.entries()) answers.set(name, read[index]);
    expect(names.length).toBeGreaterThan(10);
  });
  test.each(names)('%s', (name) => {
    expect(said(cases[name])).toStrictEqual(answers.get(name));
  });
}

/** What the repo server says, without its words: they name its own folders. */
function answersOf(cases: readonly HostileFolder[]): readonly unknown[] {
  const requests = cases.map(({ files, directory, most }) => ({
    folder: written(files),
    directory: { ...plainDirectory, ...directory },
    ...(most === undefined ? {} : { limit: String(most) }),
  }));
  return askArgoCd(requests).map(judged);
}

/** An object without a kind is not refused here, but by whoever applies it. */
function judged(reading: Reading): unknown {
  if ('error' in reading) return 'failed';
  return isEach(reading.ok, hasKind) ? JSON.stringify(reading.ok) : 'failed';
}

function said(folder: HostileFolder | undefined): unknown {
  const { files = {}, directory, most } = folder ?? {};
  const read: Manifests = manifestsOf(
    Object.entries(files).map(([path, text]) => ({
      path,
      text: text.replace(/^\ufeff/, ''),
      bytes: Buffer.byteLength(text),
    })),
    { ...plainDirectory, ...directory },
    most,
  );
  if ('failed' in read) return 'failed';
  return isEach(read.objects, hasKind) ? JSON.stringify(read.objects, sorted) : 'failed';
}

function isEach(values: unknown, test_: (value: unknown) => boolean): boolean {
  return Array.isArray(values) && values.every((value) => test_(value));
}

function hasKind(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';
}

/** Go writes the keys of a map sorted. */
function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function written(files: Readonly<Record<string, string>>): string {
  folders += 1;
  const folder = join(home, String(folders));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function mapped<Value, Other>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value) => Other,
): Readonly<Record<string, Other>> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
