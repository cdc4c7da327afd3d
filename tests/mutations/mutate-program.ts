/**
 * `npm run mutate-manifests [-- MUTATIONS [SEED]]`: makes the mistakes of the catalogue in every object of `dist/`, asks the rules, and prints what
 * they caught by kind. The same seed makes the same mutations. Ends with 1 when less than nine tenths of what changes the behaviour are caught,
 * when a survivor has no explanation, or when a criterion and a rule contradict each other.
 */
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { isGood, report } from './report.ts';
import { run, type Run } from './run.ts';
import { sample } from './sample.ts';
import { emptyTally, joined, type Tally } from './tally.ts';

if (isMainThread) await main();
else {
  const asked: Run = workerData;
  // Of a thread, not of a window.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(run(sample(process.cwd()), asked));
}

async function main(): Promise<void> {
  const [mutations, seed] = [process.argv[2] ?? '2000', process.argv[3] ?? '20261126'].map(Number);
  if (
    mutations === undefined ||
    seed === undefined ||
    !Number.isSafeInteger(mutations) ||
    !Number.isSafeInteger(seed)
  )
    throw new Error('usage: mutate-manifests [mutations [seed]]');
  const start = Date.now();
  const parts = Math.max(1, availableParallelism());
  const tallies = await Promise.all(
    Array.from({ length: parts }, (_, part) => inThread({ mutations, seed, part, parts })),
  );
  const tally = tallies.reduce(joined, emptyTally());
  process.stdout.write(`seed ${seed}, ${mutations} mutations of each object\n\n${report(tally)}\n\n`);
  process.stdout.write(`${((Date.now() - start) / 1000).toFixed(0)} s\n`);
  process.exitCode = isGood(tally) ? 0 : 1;
}

function inThread(asked: Run): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: asked });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
