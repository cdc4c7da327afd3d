import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';
import { compareOutput } from '../../src/io/compare-output.ts';
import { OutputError } from '../../src/io/output-error.ts';
import { writeOutput } from '../../src/io/write-output.ts';
import { killTree } from './kill-trees.ts';

// write-program.mjs <root> <size of the tree> [<number of the change to the disk before which it dies>]
const [root = '', size = '', dieAt] = process.argv.slice(2);
const changes = [
  'mkdirSync',
  'openSync',
  'writeSync',
  'renameSync',
  'unlinkSync',
  'rmdirSync',
  'rmSync',
] as const;
/** As it is now: what this program says is no change to the disk. */
const { writeSync: say } = fs;
let count = 0;

function dieBeforeChange(last: number): void {
  for (const name of changes) {
    const change: unknown = fs[name];
    if (typeof change !== 'function') continue;
    Reflect.set(fs, name, (...args: readonly unknown[]): unknown => {
      count += 1;
      if (count === last) process.kill(process.pid, 'SIGKILL');
      return Reflect.apply(change, fs, args);
    });
  }
  syncBuiltinESMExports();
}

if (dieAt !== undefined) dieBeforeChange(Number(dieAt));
try {
  const difference = compareOutput(root, killTree('after', Number(size)), ['']);
  say(1, 'writing\n');
  const start = performance.now();
  writeOutput(root, difference);
  say(1, `wrote ${performance.now() - start}\n`);
} catch (error) {
  if (!(error instanceof OutputError)) throw error;
  say(1, `${error.message}\n`);
  process.exitCode = 1;
}
