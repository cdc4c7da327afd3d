/**
 * Prints the totals of vitest's JSON reports as one line: `N passed, N failed`, and what was skipped when something was. The first report must be
 * there; those after it belong to suites that a machine may not be able to run.
 */
import { existsSync, readFileSync } from 'node:fs';

const [, , first, ...others] = process.argv;

if (existsSync(first)) {
  const reports = [first, ...others.filter(existsSync)].map((file) => JSON.parse(readFileSync(file, 'utf8')));
  print(sum(reports, passed), sum(reports, failed), sum(reports, skipped));
  if (reports.some((report) => !report.success)) process.exitCode = 1;
} else {
  process.stdout.write('no totals: the tests did not run to their end\n');
  print(0, 0, 0);
  process.exitCode = 1;
}

function sum(reports, count) {
  return reports.reduce((total, report) => total + count(report), 0);
}

function passed({ numPassedTests }) {
  return numPassedTests;
}

function skipped({ numPendingTests, numTodoTests }) {
  return numPendingTests + numTodoTests;
}

/** A file that cannot be loaded has no tests to count, and is a failure all the same. */
function failed({ numFailedTests, testResults }) {
  const broken = testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  );
  return numFailedTests + broken.length;
}

function print(passing, failures, skips) {
  const counts = [`${passing} passed`, `${failures} failed`, ...(skips > 0 ? [`${skips} skipped`] : [])];
  process.stdout.write(`${counts.join(', ')}\n`);
}
