import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

export interface SuiteRun {
  readonly verdict: 'green' | 'red' | 'no such place' | 'refused by purser itself';
  readonly seconds: number;
  /** The first test that failed. */
  readonly noticedBy?: string;
}

/** Renders the copy's `dist/` anew, as a careless committer would, and lets one judge look at it. */
export function runSuite(root: string, judge: string): SuiteRun {
  const start = Date.now();
  const seconds = () => (Date.now() - start) / 1000;
  const synth = spawnSync(process.execPath, ['bin/purser.js', 'synth'], { cwd: root });
  if (synth.status !== 0) return { verdict: 'refused by purser itself', seconds: seconds() };
  const report = join(root, 'sabotage.json');
  rmSync(report, { force: true });
  spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config=vitest.cluster.config.ts',
      '--bail=1',
      '--reporter=json',
      `--outputFile=${report}`,
      `tests/cluster/suites/${judge}`,
    ],
    { cwd: root, stdio: 'ignore' },
  );
  return { ...read(report), seconds: seconds() };
}

interface Report {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** A suite that did not run proves nothing: it throws. */
function read(file: string): Omit<SuiteRun, 'seconds'> {
  const { success, numPassedTests, testResults }: Report = JSON.parse(readFileSync(file, 'utf8'));
  if (success) {
    if (numPassedTests === 0) throw new Error('the suite has no test');
    return { verdict: 'green' };
  }
  return { verdict: 'red', noticedBy: firstFailure(testResults) };
}

/** A test, or what was said before the first test could run. */
function firstFailure(results: Report['testResults']): string {
  const failed = results
    .flatMap(({ assertionResults }) => assertionResults)
    .find(({ status }) => status === 'failed');
  const messages = results.map(({ message }) => message.trim());
  return failed?.fullName ?? messages.find((message) => message !== '')?.split('\n', 1)[0] ?? '';
}
