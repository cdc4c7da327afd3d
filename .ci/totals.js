/** Prints the totals of a vitest JSON report as one line: `N passed, N failed`, and what was skipped when something was. */
import { existsSync, readFileSync } from 'node:fs';

const [, , file] = process.argv;

if (existsSync(file)) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  print(report.numPassedTests, failed(report), report.numPendingTests + report.numTodoTests);
  if (!report.success) process.exitCode = 1;
} else {
  process.stdout.write('no totals: the tests did not run to their end\n');
  print(0, 0, 0);
  process.exitCode = 1;
}

/** A file that cannot be loaded has no tests to count, and is a failure all the same. */
function failed({ numFailedTests, testResults }) {
  const broken = testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  );
  return numFailedTests + broken.length;
}

function print(passed, failures, skipped) {
  const counts = [`${passed} passed`, `${failures} failed`, ...(skipped > 0 ? [`${skipped} skipped`] : [])];
  process.stdout.write(`${counts.join(', ')}\n`);
}
