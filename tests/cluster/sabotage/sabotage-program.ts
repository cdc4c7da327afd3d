/**
 * `npm run sabotage [-- WORD …]`: puts each deliberate fault into a copy of the repository and runs the suite that has to notice: the proof that
 * the suites with the real programs can fail. With words, only the faults whose judge begins with one of them or whose mistake holds it. A red
 * control, a fault that neither a suite nor Purser itself notices, and a fault whose place is gone end it with 1.
 */
import process from 'node:process';
import { copyRepository } from './copy-repository.ts';
import { runSuite, type SuiteRun } from './run-suite.ts';
import { sabotages, type Sabotage } from './sabotages.ts';

const words = process.argv.slice(2);
const chosen = sabotages.filter(
  ({ mistake, judge }) =>
    words.length === 0 || words.some((word) => judge.startsWith(word) || mistake.includes(word)),
);
const copy = copyRepository();
let missed = 0;
try {
  for (const judge of new Set(chosen.map((sabotage) => sabotage.judge)))
    say(runSuite(copy.root, judge), 'nothing', 'green', judge);
  for (const sabotage of chosen) attempt(sabotage);
} finally {
  copy.remove();
}
process.stdout.write(`${chosen.length} faults, ${missed} missed\n`);
process.exitCode = missed > 0 ? 1 : 0;

function attempt({ mistake, file, find, replace, judge }: Sabotage): void {
  const mend = copy.change(file, find, replace);
  if (mend === undefined) return say({ verdict: 'no such place', seconds: 0 }, mistake, 'red', judge);
  try {
    say(runSuite(copy.root, judge), mistake, 'red', judge);
  } finally {
    mend();
  }
}

function say(
  { verdict, seconds, noticedBy }: SuiteRun,
  mistake: string,
  wanted: SuiteRun['verdict'],
  by: string,
): void {
  // What Purser's own rules refuse reaches no suite, and no cluster.
  const isEarlier = wanted === 'red' && verdict === 'refused by purser itself';
  const isRight = verdict === wanted || isEarlier;
  if (!isRight) missed += 1;
  const outcome = isEarlier ? `ok (${verdict})` : isRight ? 'ok' : `MISSED (${verdict})`;
  const where = noticedBy === undefined ? '' : `: ${noticedBy}`;
  process.stdout.write(`${outcome}  ${by}  ${mistake}${where}  (${seconds.toFixed(0)} s)\n`);
}
