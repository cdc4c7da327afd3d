import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const vitest = join(repository, 'node_modules/.bin/vitest');
const report = 'node_modules/.cache/tests.json';
const clusterReport = 'node_modules/.cache/cluster-tests.json';
let clone: string;

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'purser-ci-'));
  cpSync(join(repository, '.ci'), join(clone, '.ci'), { recursive: true });
  write('package.json', '{ "type": "module" }\n');
  write(report, '{ "numPassedTests": 99 }\n');
  write(clusterReport, '{ "numPassedTests": 99 }\n');
});

afterEach(() => {
  rmSync(clone, { recursive: true, force: true });
});

test('the last line is the totals', () => {
  const { status, lines } = ciRun(['passing'], 'exit 0');

  expect(status).toBe(0);
  expect(lines.slice(0, 1)).toStrictEqual(['npm ci']);
  expect(lines.at(-1)).toBe('2 passed, 0 failed');
});

test('failed tests and files that cannot be loaded count as failed', () => {
  const { status, lines } = ciRun(['passing', 'failing', 'broken']);

  expect(status).toBe(1);
  expect(lines.at(-1)).toBe('2 passed, 2 failed');
});

test('skipped tests are named', () => {
  expect(ciRun(['passing', 'skipping'])).toMatchObject({ status: 0, last: '2 passed, 0 failed, 2 skipped' });
});

test('the suites with the real programs count too, where they ran', () => {
  const counts = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 };
  const more = JSON.stringify({ ...counts, testResults: [], success: false });

  const { status, lines } = ciRun(['passing'], `echo '${more}' > ${clusterReport}`);

  expect(status).toBe(1);
  expect(lines.at(-1)).toBe('5 passed, 1 failed');
});

test('a failure after the tests fails the run and keeps the totals', () => {
  expect(ciRun(['passing'], 'exit 3')).toMatchObject({ status: 3, last: '2 passed, 0 failed' });
});

test('a failure before the tests reports no earlier totals', () => {
  const { status, lines } = ciRun([], 'exit 4');

  expect(status).toBe(1);
  expect(lines.slice(-2)).toStrictEqual([
    'no totals: the tests did not run to their end',
    '0 passed, 0 failed',
  ]);
});

const suites: Readonly<Record<string, string>> = {
  passing: "test('one', () => {});\ntest('two', () => {});\n",
  failing: "test('fails', () => { throw new Error('on purpose'); });\n",
  broken: "throw new Error('cannot be loaded');\n",
  skipping: "test.skip('later', () => {});\ntest.todo('some day');\n",
};

/** Runs `.ci/run` in a clone whose `npm test` runs the named suites, and then something else. */
function ciRun(names: readonly string[], then = 'exit 0') {
  for (const name of names) write(`tests/${name}.test.js`, suites[name] ?? '');
  const args = `run --globals --reporter=default --reporter=json --outputFile.json=${report} --config=none.config.js`;
  write('none.config.js', 'export default {};\n');
  write(
    'path/npm',
    `#!/bin/sh\necho "npm $1"\n[ "$1" = test ] || exit 0\n${names.length > 0 ? `${vitest} ${args} || exit 1\n` : ''}${then}\n`,
  );
  // Found, they keep it from installing anything on the machine of whoever runs this test as root.
  for (const command of ['etcd', 'redis-server']) write(`path/${command}`, '#!/bin/sh\n');
  for (const command of ['npm', 'etcd', 'redis-server']) chmodSync(join(clone, 'path', command), 0o755);
  const env = { ...process.env, PATH: [join(clone, 'path'), process.env['PATH']].join(delimiter) };
  const { status, stdout } = spawnSync('bash', ['.ci/run'], { cwd: clone, env, encoding: 'utf8' });
  const lines = stdout.trimEnd().split('\n');
  return { status, lines, last: lines.at(-1) };
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(clone, name)), { recursive: true });
  writeFileSync(join(clone, name), text);
}
