/**
 * `npm run bench`: is Purser as fast as it promises? Exit code 1 when a goal is missed. Everything happens in a temporary folder (TMPDIR);
 * all of it takes about twelve minutes and 4 GiB there, `--quick` half a minute.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { steadySpreads } from '../../bin/steady-spreads.js';
import { buildProgram } from './build-program.js';
import {
  againstPlainCdk8s,
  completion,
  growth,
  nothingChanged,
  savedUnderWatch,
  startUp,
} from './contests.js';
import { lintOfMany } from './lint-contest.js';
import { help } from './programs.js';
import { Report } from './report.js';
import { shareOfRules } from './rules-share.js';
import { writeShop } from './shop/write-shop.js';

const { values: options } = parseArgs({
  options: {
    /** Only start-up and 200 services. */
    quick: { type: 'boolean', default: false },
    runs: { type: 'string', default: '5' },
    /** Of what takes a minute each: plain cdk8s at 1,000 services, Purser at 10,000. */
    'long-runs': { type: 'string', default: '5' },
  },
});
const [runs, longRuns] = [Number(options.runs), Number(options['long-runs'])];

const folder = mkdtempSync(join(tmpdir(), 'purser-bench-'));
try {
  const report = new Report();
  report.say(`Node.js ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}, in ${tmpdir()}`);
  const root = join(import.meta.dirname, '..', '..');
  const app = await buildProgram(root, folder, 'plain-cdk8s');
  // The first start after a change builds the bundle; that is not what is measured.
  help(folder);
  startUp(report, { folder, runs: runs * 4 });
  againstPlainCdk8s(report, { ...shopOf(200), app, runs, limit: 1 / 5 });
  if (!options.quick) {
    await long(report, app);
    // As bin/purser.js is built.
    const program = await buildProgram(root, folder, 'lint-phases', [steadySpreads]);
    lintOfMany(report, { root, folder, program, runs: longRuns });
  }
  if (report.missed > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function long(report, app) {
  const small = shopOf(1000);
  completion(report, { ...small, runs: runs * 4 });
  // The two take nearly the same time: it takes more runs to tell them apart.
  nothingChanged(report, { ...small, runs: runs * 3 });
  await savedUnderWatch(report, { ...small, runs: runs * 4 });
  againstPlainCdk8s(report, { ...small, app, runs: longRuns, limit: 1 / 40 });
  shareOfRules(report, { ...small, runs: longRuns });
  growth(report, { small, large: shopOf(10_000), runs: longRuns });
}

function shopOf(count) {
  const shop = join(folder, `shop-${count}`);
  writeShop(shop, count);
  return { shop, count };
}
