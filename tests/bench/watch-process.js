import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { purser } from './programs.js';

const patience = 60_000;

/** Starts `purser synth --watch` in a shop and hands it, once it watches, to `use`; ends it in any case. */
export async function whileWatching(shop, use) {
  rmSync(join(shop, 'dist'), { recursive: true, force: true });
  const child = spawn(process.execPath, [purser, 'synth', '--watch'], {
    cwd: shop,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (said += text));
  try {
    await until(() => said.includes('Ctrl-C ends it'));
    await use();
  } finally {
    child.kill('SIGINT');
    await ended;
  }
}

/** Saves a file and waits until the output is as it has to be: how long that took, in seconds. */
export async function latencyOf({ input, text, output, isThere }) {
  const start = performance.now();
  writeFileSync(input, text);
  await until(() => isThere(readFileSync(output, 'utf8')));
  const wall = (performance.now() - start) / 1000;
  // Nobody saves faster than this, and what the watch has to tidy up is over.
  await pause(300);
  return wall;
}

async function until(condition) {
  const end = performance.now() + patience;
  while (!condition()) {
    if (performance.now() > end) throw new Error('purser synth --watch did not write what was saved');
    // oxlint-disable-next-line no-await-in-loop -- it polls
    await pause(2);
  }
}

function pause(milliseconds) {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
