import { once } from 'node:events';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { beforeAll, expect, test } from 'vitest';
import { compareOutput } from '../../src/io/compare-output.ts';
import { writeOutput } from '../../src/io/write-output.ts';
import { bundleProgram } from './bundle-program.ts';
import { killTree } from './kill-trees.ts';
import { newRootInMemory } from './new-root.ts';
import { tree, treeOf } from './output-tree.ts';

const before = killTree('before', 375);
const after = killTree('after', 375);
const smallBefore = killTree('before', 5);
const smallAfter = killTree('after', 5);

// A loaded machine starts the 300 processes several times slower.
const patience = { timeout: 300_000 };

let program = '';
beforeAll(async () => {
  program = await bundleProgram();
  return () => fs.rmSync(path.dirname(program), { recursive: true });
});

function synth(root: string, wanted: typeof before): void {
  writeOutput(root, compareOutput(root, wanted, ['']));
}

/** Every file whole, in its old or its new version, and nothing else but the staging folder and empty folders. */
function expectOldOrNew(root: string, old: typeof before, next: typeof before): void {
  const [olds, news] = [treeOf(old), treeOf(next)];
  const torn = Object.entries(tree(root))
    .filter(([file, text]) => !file.startsWith('.purser-staging') && text !== '<folder>')
    .filter(([file, text]) => text !== olds[file] && text !== news[file]);
  expect(torn).toEqual([]);
}

/** The same numbers in each run: mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Starts the writer and kills it `delay` ms after it began; true when that came before its end. */
async function killAfter(root: string, delay: number): Promise<boolean> {
  const child = spawn(process.execPath, [program, root, '375'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  await once(child.stdout, 'data');
  const end = performance.now() + delay;
  while (performance.now() < end);
  child.kill('SIGKILL');
  await exit;
  return child.signalCode === 'SIGKILL';
}

function measure(root: string): number {
  synth(root, before);
  const { stdout } = spawnSync(process.execPath, [program, root, '375'], { encoding: 'utf8' });
  return Number(/wrote (\S+)/.exec(stdout)?.[1]);
}

test('killed at 200 random moments, the tree is whole and the next run repairs it', patience, async () => {
  const root = newRootInMemory();
  const duration = Math.min(measure(root), measure(root), measure(root)) * 1.2;
  const random = seeded(20_261_017);
  let hits = 0;
  let unlike = 0;
  for (let round = 0; round < 200; round += 1) {
    synth(root, before);
    // Every other kill comes late: most of the time goes into staging, and the moves at the end are the delicate part.
    const moment = round % 2 === 0 ? random() : 0.6 + 0.4 * random();
    // oxlint-disable-next-line no-await-in-loop -- one kill after the other, all on one tree
    if (await killAfter(root, moment * duration)) hits += 1;
    expectOldOrNew(root, before, after);
    const { missing, stale, leftover, unchanged } = compareOutput(root, after, ['']);
    if (unchanged > 75 && missing.length + stale.length + leftover.length > 0) unlike += 1;
    synth(root, after);
    expect(tree(root)).toEqual(treeOf(after));
  }
  console.log(`${hits} of 200 kills within ${duration.toFixed(1)} ms, ${unlike} of them between old and new`);
  expect(hits).toBeGreaterThan(50);
});

function dieBefore(root: string, change: number): string | null {
  return spawnSync(process.execPath, [program, root, '5', String(change)]).signal;
}

test(
  'killed before each single change to the disk, the tree is whole and the next run repairs it',
  patience,
  () => {
    const root = newRootInMemory();
    let change = 0;
    for (let signal: string | null = 'SIGKILL'; signal === 'SIGKILL';) {
      change += 1;
      synth(root, smallBefore);
      signal = dieBefore(root, change);
      expectOldOrNew(root, smallBefore, smallAfter);
      // The run that repairs may be killed as well.
      dieBefore(root, 1 + ((change * 7) % 40));
      expectOldOrNew(root, smallBefore, smallAfter);
      synth(root, smallAfter);
      expect(tree(root)).toEqual(treeOf(smallAfter));
    }
    console.log(`${change - 1} changes to the disk`);
    expect(change).toBeGreaterThan(30);
  },
);

test('of two writers at once, one writes and the other does so too or says why not', patience, async () => {
  const root = newRootInMemory();
  let refusals = 0;
  for (let round = 0; round < 12; round += 1) {
    synth(root, before);
    // oxlint-disable-next-line no-await-in-loop -- one pair after the other, all on one tree
    const outputs = await Promise.all([runs(root), runs(root)]);
    expectOldOrNew(root, before, after);
    for (const said of outputs) expect(said).toMatch(/wrote|another purser synth is running|it is gone/);
    if (outputs.join('').includes('another')) refusals += 1;
    synth(root, after);
    expect(tree(root)).toEqual(treeOf(after));
  }
  console.log(`${refusals} of 12 pairs met`);
});

async function runs(root: string): Promise<string> {
  const child = spawn(process.execPath, [program, root, '375'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(child, 'close');
  return said;
}
