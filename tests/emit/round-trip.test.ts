import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { emitManifest } from '../../src/emit/emit-manifest.ts';
import { HAZARDS, hostileString, hostileTree } from './hostile.ts';
import { readers } from './readers.ts';
import { manifestOf, mismatches } from './round-trip.ts';

const seed = 20_240_101;

describe.each(readers)('$name', (reader) => {
  if (reader.missing !== undefined) console.warn(`skipped: ${reader.name}: ${reader.missing}`);

  test.skipIf(reader.missing !== undefined)('gives back every known hazard', async () => {
    expect(await mismatches(reader, HAZARDS)).toEqual([]);
  });

  test.skipIf(reader.missing !== undefined)(
    'gives back hostile texts as values, keys and items',
    async () => {
      expect(await mismatches(reader, fc.sample(hostileString, { seed, numRuns: 4000 }))).toEqual([]);
    },
  );

  test.skipIf(reader.missing !== undefined)('gives back trees of hostile texts', async () => {
    expect(await mismatches(reader, fc.sample(hostileTree, { seed, numRuns: 1500 }))).toEqual([]);
  });
});

test('what was read and is written again has the same bytes', () => {
  fc.assert(
    fc.property(hostileTree, (tree) => {
      const text = emitManifest(manifestOf([tree]));
      expect(emitManifest(parse(text, { maxAliasCount: 0 }))).toBe(text);
    }),
    { seed, numRuns: 1000 },
  );
});

test('no text holds the bytes that make Argo CD skip a file', () => {
  const marked = fc
    .tuple(hostileString, hostileString)
    .map((parts) => parts.join('+argocd:skip-file-rendering'));
  fc.assert(
    fc.property(marked, (text) => {
      expect(emitManifest(manifestOf([text]))).not.toContain('+argocd:skip-file-rendering');
    }),
    { seed },
  );
});
