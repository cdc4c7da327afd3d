import { isDeepStrictEqual } from 'node:util';
import { emitManifest } from '../../src/emit/emit-manifest.ts';
import type { Manifest } from '../../src/values/manifest.ts';
import type { Reader } from './readers.ts';

/** A value that one reader did not give back. */
export interface Mismatch {
  readonly value: unknown;
  readonly text: string;
  readonly read: unknown;
}

/** How many values share a document. */
const GROUP = 100;
/** How many failing documents are looked into. */
const ENOUGH = 3;

/** Some of the values that the reader changes or refuses. Many share a document; only where one fails each gets its own. */
export async function mismatches(reader: Reader, values: readonly unknown[]): Promise<readonly Mismatch[]> {
  const groups = chunks(values, GROUP);
  const failed = await failures(reader, groups.map(manifestOf));
  const suspects = [...failed.keys()].slice(0, ENOUGH).flatMap((index) => groups[index] ?? []);
  const alone = suspects.map((value) => manifestOf([value]));
  const found = await failures(reader, alone);
  const single = [...found].map(([index, read]) => ({ value: suspects[index], ...read }));
  // A failure that only the neighbours bring about is one too.
  const [group] = single.length === 0 ? failed : [];
  return group === undefined ? single : [{ value: groups[group[0]], ...group[1] }];
}

async function failures(
  reader: Reader,
  manifests: readonly Manifest[],
): Promise<ReadonlyMap<number, Omit<Mismatch, 'value'>>> {
  const texts = manifests.map(emitManifest);
  const read = await reader.read(texts);
  if (read.length !== texts.length) {
    throw new Error(`${reader.name} read ${read.length} of ${texts.length} documents`);
  }
  return new Map(
    texts
      .map((text, index) => [index, { text, read: read[index] }] as const)
      .filter(([index]) => !isDeepStrictEqual(read[index], manifests[index])),
  );
}

/** An object with each value in a map, a list and a list in a list, and each text as a key in a map and behind a dash. */
export function manifestOf(values: readonly unknown[]): Manifest {
  const texts = values.filter((value) => typeof value === 'string');
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'hostile', labels: { app: 'hostile' } },
    data: Object.fromEntries(texts.map((text) => [text, text])),
    list: values,
    listsInList: values.map((value) => [value]),
    mapsInList: texts.map((text) => ({ [text]: [{ [text]: text }] })),
    // What comes last is followed by nothing.
    z: values.at(-1),
  };
}

function chunks(values: readonly unknown[], size: number): readonly (readonly unknown[])[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  );
}
