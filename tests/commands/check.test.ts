import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { service, shop } from '../support/shop.ts';

async function synthesised(): Promise<Repository> {
  const repository = new Repository(shop);
  await repository.purser('synth');
  return repository;
}

test('a fresh dist/ is what the sources say', async () => {
  const repository = await synthesised();
  expect(await repository.purser('check')).toEqual({
    code: 0,
    out: 'dist/ is what the sources say: 7 files\n',
    error: '',
  });
});

test('stale, missing, left over and foreign files are said, with the one command that mends it', async () => {
  const repository = await synthesised();
  repository.write('environments/services/web.yaml', `${service}serviceAccount: { create: false }\n`);
  repository.write('environments/dev/web.yaml', 'replicas: 3\n');
  repository.remove('dist/dev/platform/namespace-dev.yaml');
  repository.write('dist/dev/web/notes.yaml', 'mine: true\n');
  const { code, error } = await repository.purser('check');
  expect(code).toBe(1);
  expect(error).toBe(`dist/dev/platform/namespace-dev.yaml  is missing
dist/dev/argocd/application-dev-web.yaml  is stale
dist/dev/web/deployment-web.yaml  is stale
dist/dev/web/service-account-web.yaml  is left over: the sources no longer render it
    run \`purser synth\` and commit dist/
dist/dev/web/notes.yaml  was not written by purser, and the output folder is its own
    move it elsewhere, or remove it

5 issues; run \`purser synth\` and commit dist/
`);
});

test('check changes nothing', async () => {
  const repository = await synthesised();
  repository.write('environments/dev/web.yaml', 'replicas: 3\n');
  const before = repository.files();
  await repository.purser('check');
  expect(repository.files()).toEqual(before);
});

test('a file that was edited by hand is stale, and synth mends it', async () => {
  const repository = await synthesised();
  const path = 'dist/dev/web/deployment-web.yaml';
  repository.write(path, repository.read(path).replace('replicas: 2', 'replicas: 9'));
  expect((await repository.purser('check')).error).toContain(`${path}  is stale`);
  await repository.purser('synth');
  expect((await repository.purser('check')).code).toBe(0);
});
