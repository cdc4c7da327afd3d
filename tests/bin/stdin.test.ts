import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';

const program = join(import.meta.dirname, '..', '..', 'bin', 'purser.js');

function piped(input: string) {
  const { root: cwd } = new Repository({});
  return spawnSync(execPath, [program, 'lint', '-'], { cwd, input, encoding: 'utf8' });
}

test('lint reads what another program prints', () => {
  const secret = 'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\nstringData: { key: hi }\n';
  const { status, stderr } = piped(`---\n# Source: web/templates/secret.yaml\n${secret}`);
  expect(status).toBe(1);
  expect(stderr).toContain(
    '-:6:15  Secret a stringData.key: a value in the repository [no-committed-secret]',
  );
});

test('a program that printed nothing is not taken for success', () => {
  expect(piped('')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining(
      '-  nothing to check: no object came in\n    see whether the program before it failed',
    ),
  });
});

test('what it printed beside manifests is said', () => {
  expect(piped('walk.go:74: found symbolic link in path\n').stderr).toContain('-:1:1  ');
});

/** What helm prints comes late and in parts; some shells and programs make pipes that do not wait for it. */
test.each([
  ['a pipe that waits', 'inherit'],
  ['a pipe that does not', 'pipe'],
] as const)('a program that takes its time is waited for: %s', (_, stdin) => {
  const slowly =
    'sleep 1; printf "apiVersion: v1\\nkind: Secret\\n"; sleep 1; printf "metadata: { name: a }\\n"';
  const start =
    stdin === 'inherit'
      ? '"$0" "$1" lint --json -'
      : `"$0" -e 'process.stdin.on("error", () => 0); require("child_process").spawnSync(process.argv[0], [process.argv[1], "lint", "--json", "-"], { stdio: "inherit" })' "$1"`;
  const { root: cwd } = new Repository({});
  const { stdout } = spawnSync('bash', ['-c', `{ ${slowly}; } | ${start}`, execPath, program], {
    cwd,
    encoding: 'utf8',
  });
  expect(JSON.parse(stdout)).toMatchObject({ issues: [], objects: 1 });
});
