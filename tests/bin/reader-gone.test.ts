import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';

const program = join(import.meta.dirname, '..', '..', 'bin', 'purser.js');

/** More than a pipe takes at once. */
const secrets = Array.from(
  { length: 2000 },
  (_, index) => `apiVersion: v1\nkind: Secret\nmetadata: { name: a-${index} }\nstringData: { key: hi }\n`,
);

function shell(script: string) {
  const { root: cwd } = new Repository({ 'secrets.yaml': secrets.join('---\n') });
  return spawnSync('bash', ['-o', 'pipefail', '-c', script, execPath, program], { cwd, encoding: 'utf8' });
}

test('a reader that goes away ends the program as SIGPIPE would', () => {
  const run = shell('"$0" "$1" lint --format sarif | head -c 1');
  expect(run).toMatchObject({ status: 141, stdout: '{', stderr: '' });
});

test('a reader that takes everything hears the exit code', () => {
  const { status, stdout } = shell('"$0" "$1" lint --json | cat');
  expect(status).toBe(1);
  expect(JSON.parse(stdout).issues).toHaveLength(2000);
});

test.runIf(existsSync('/dev/full'))('a disk that is full is said', () => {
  expect(shell('"$0" "$1" lint --json > /dev/full')).toMatchObject({
    status: 1,
    stderr: 'cannot write the answer: the system says ENOSPC\n',
  });
});
