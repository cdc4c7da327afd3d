import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { emitManifest } from '../../../../src/emit/emit-manifest.ts';
import { ownershipHeader } from '../../../../src/values/ownership.ts';
import { hostileTree } from '../../../emit/hostile.ts';
import { at } from '../../ground/kubernetes-object.ts';
import { readWithArgoCd, readWithSigs } from './oracle.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_000);
const count = 20_000;
const documents = fc.sample(hostileTree, { seed, numRuns: count }).map((data, index) => {
  const object = { apiVersion: 'v1', kind: 'Hostile', metadata: { name: `hostile-${index}` }, data };
  return { object: asJson(object), text: ownershipHeader + emitManifest(object) };
});
const folder = mkdtempSync(join(tmpdir(), 'purser-hostile-'));

afterAll(() => rmSync(folder, { recursive: true }));

test(`sigs.k8s.io/yaml reads what ${count} hostile documents mean (seed ${seed})`, () => {
  const readings = readWithSigs(documents.map(({ text }) => text));

  expect(readings.length).toBe(count);
  const wrong = documents.flatMap(({ object, text }, index) => {
    const reading = readings[index];
    return isDeepStrictEqual(reading, { ok: object }) ? [] : [{ object, text, reading }];
  });
  expect(wrong.slice(0, 3)).toStrictEqual([]);
});

test(`Argo CD reads what ${count} hostile documents mean (seed ${seed})`, () => {
  // Folders of a size that people have: Argo CD's errors name the file alone.
  for (const [index, { text }] of documents.entries()) {
    const home = join(folder, String(Math.floor(index / 200)));
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, `hostile-${index}.yaml`), text);
  }

  const read = new Map(readWithArgoCd(folder).map((object) => [at(object, 'metadata', 'name'), object]));

  const wrong = documents.flatMap(({ object, text }) => {
    const reading = read.get(at(object, 'metadata', 'name'));
    return isDeepStrictEqual(reading, object) ? [] : [{ object, text, reading }];
  });
  expect(wrong.slice(0, 3)).toStrictEqual([]);
});

/** What an emitter for YAML 1.2 alone writes is read otherwise in Go: the judges can say no. */
test.each([
  ['a word that is a boolean in YAML 1.1', { answer: 'yes' }],
  ['a number with underscores', { count: '1_000' }],
])('%s, unquoted, is noticed', (_, data) => {
  expect(readWithSigs([stringify(data)])).not.toStrictEqual([{ ok: data }]);
  expect(readWithSigs([stringify({ answer: 'maybe' })])).toStrictEqual([{ ok: { answer: 'maybe' } }]);
});

function asJson(value: unknown): unknown {
  const plain: unknown = JSON.parse(JSON.stringify(value));
  return plain;
}
