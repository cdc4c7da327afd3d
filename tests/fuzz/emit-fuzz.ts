/**
 * Pushes many hostile strings through the emitter and every YAML reader of this machine.
 *
 *     npm run fuzz [-- seed [strings]]
 *
 * Without a seed it takes a new one; the seed is printed, and the same seed makes the same strings.
 */
import * as fc from 'fast-check';
import { hostileString } from '../emit/hostile.ts';
import { type Reader, readers } from '../emit/readers.ts';
import { type Mismatch, mismatches } from '../emit/round-trip.ts';

/** Few enough that a process' input stays below some megabytes. */
const BATCH = 5000;
const SHOWN = 5;

const seed = Number(process.argv[2] ?? process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_000);
const count = Number(process.argv[3] ?? process.env['FUZZ_STRINGS'] ?? 100_000);
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(count))
  throw new Error('usage: emit-fuzz [seed [strings]]');

// About every third sample has been there before.
const samples = fc.sample(hostileString, { seed, numRuns: Math.ceil(count * 1.7) });
const strings = [...new Set(samples)].slice(0, count);
console.log(`seed ${seed}: ${strings.length} different strings, each as value, list item and key`);

// PyYAML takes as long as all the others and is a process of its own.
const slow = readers.filter(({ name }) => name === 'PyYAML');
const fast = readers.filter(({ name }) => name !== 'PyYAML');
const results = await Promise.all([fuzzAll(slow), fuzzAll(fast)]);
process.exitCode = results.flat(2).length > 0 ? 1 : 0;

async function fuzzAll(some: readonly Reader[]): Promise<readonly (readonly Mismatch[])[]> {
  const found: (readonly Mismatch[])[] = [];
  for (const reader of some) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, for the sake of a small machine
    found.push(await fuzz(reader));
  }
  return found;
}

async function fuzz(reader: Reader): Promise<readonly Mismatch[]> {
  if (reader.missing !== undefined) {
    console.log(`${reader.name}: skipped: ${reader.missing}`);
    return [];
  }
  const start = Date.now();
  const found: Mismatch[] = [];
  for (let at = 0; at < strings.length && found.length < SHOWN; at += BATCH) {
    // oxlint-disable-next-line no-await-in-loop -- one process at a time
    found.push(...(await mismatches(reader, strings.slice(at, at + BATCH))));
  }
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(
    `${reader.name}: ${found.length === 0 ? `${strings.length} strings read back` : 'MISMATCH'} in ${seconds} s`,
  );
  for (const { value, text, read } of found.slice(0, SHOWN)) {
    console.log(`  ${JSON.stringify(value).slice(0, 300)}`);
    console.log(`    read ${read instanceof Error ? read.message : JSON.stringify(read).slice(0, 600)}`);
    console.log(`    text ${JSON.stringify(text).slice(0, 600)}`);
  }
  return found;
}
