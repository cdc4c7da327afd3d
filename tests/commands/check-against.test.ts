import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { service, shop } from '../support/shop.ts';

function git(repository: Repository, ...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], {
    cwd: repository.root,
  });
}

/** A repository whose first commit holds the sources and their dist/, then these files, rendered. */
async function changed(files: Readonly<Record<string, string>>): Promise<Repository> {
  const repository = new Repository(shop);
  await repository.purser('synth');
  git(repository, 'init', '--quiet', '--initial-branch=main');
  git(repository, 'add', '--all');
  git(repository, 'commit', '--quiet', '--message', 'a commit');
  for (const [path, text] of Object.entries(files)) repository.write(path, text);
  await repository.purser('synth');
  return repository;
}

test('what can never be changed in the cluster is said of its input', async () => {
  const repository = await changed({
    'environments/services/web.yaml': `${service}selector: { app: web }\n`,
  });
  expect(await repository.purser('check')).toMatchObject({ code: 0 });
  expect(await repository.purser('check', '--against', 'HEAD')).toEqual({
    code: 1,
    out: '',
    error: `environments/dev/web.yaml  Deployment web spec.selector: is another one [no-changed-selector]
    keep the selector, or give the workload another name

1 issue; the cluster would not take the change
`,
  });
});

test('other changes are fine, and so is a new object', async () => {
  const repository = await changed({
    'environments/services/web.yaml': `${service}replicas: 3\nports: { http: 80 }\n`,
    'environments/services/api.yaml': service,
    'environments/dev/api.yaml': '{}\n',
  });
  expect(await repository.purser('check', '--against', 'HEAD')).toMatchObject({ code: 0, error: '' });
});

test('a commit that is not there is wrong use', async () => {
  const repository = await changed({});
  expect(await repository.purser('check', '--against', 'nowhere')).toMatchObject({ code: 2 });
});
