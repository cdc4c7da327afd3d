/** The end of `npm test`: the suites with the real programs where this machine can run them; elsewhere it says plainly why not. */
import { spawnSync } from 'node:child_process';

const needed = {
  go: 'Go 1.26 or newer, which builds the real programs',
  etcd: 'etcd (Debian: apt-get install etcd-server)',
  'redis-server': 'Redis (Debian: apt-get install redis-server)',
  git: 'git',
  python3: 'Python 3 with venv, for the AWS emulator',
};

const missing = Object.entries(needed)
  .filter(([command]) => spawnSync('sh', ['-c', 'command -v "$0"', command]).status !== 0)
  .map(([, what]) => what);

if (missing.length > 0) {
  process.stdout.write(
    `skipped: the suites with the real programs (npm run test:cluster), for want of ${missing.join('; ')}\n`,
  );
} else {
  const { status } = spawnSync('npm', ['run', 'test:cluster'], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
