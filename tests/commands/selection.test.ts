import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { environment, service, shop } from '../support/shop.ts';

const two = {
  ...shop,
  'environments/staging/environment.yaml': environment.replace('name: dev', 'name: staging'),
  'environments/staging/web.yaml': '{}\n',
  'environments/services/api.yaml': service,
  'environments/dev/api.yaml': '{}\n',
} as const;

test('an environment alone leaves the others as they are', async () => {
  const repository = new Repository(two);
  await repository.purser('synth');
  const before = repository.files();
  repository.write('environments/services/web.yaml', service.replace('1.0.0', '2.0.0'));
  expect(await repository.purser('synth', '--environment', 'dev')).toMatchObject({ code: 0 });
  const changed = Object.entries(repository.files()).filter(([path, text]) => before[path] !== text);
  expect(changed.map(([path]) => path)).toEqual(['dev/web/deployment-web.yaml']);
  expect((await repository.purser('check', '-e', 'dev')).code).toBe(0);
  expect((await repository.purser('check')).code).toBe(1);
});

test('a service alone leaves the others as they are, and all parts make the whole', async () => {
  const repository = new Repository(two);
  await repository.purser('synth', '--output', 'whole');
  await repository.purser('synth', '-s', 'web');
  expect(Object.keys(repository.files()).filter((path) => path.includes('/api/'))).toEqual([]);
  await repository.purser('synth', '-s', 'api', '-e', 'dev');
  expect(repository.files()).toEqual(repository.files('whole'));
});

test('a removed service is pruned, and nothing else', async () => {
  const repository = new Repository(two);
  await repository.purser('synth');
  const before = Object.keys(repository.files());
  repository.remove('environments/dev/api.yaml');
  await repository.purser('synth');
  const after = Object.keys(repository.files());
  expect(before.filter((path) => !after.includes(path))).toEqual([
    'dev/api/deployment-api.yaml',
    'dev/api/service-account-api.yaml',
    'dev/argocd/application-dev-api.yaml',
  ]);
});

test.each([
  [['synth', '-e', 'dve'], 'there is no environment "dve"; did you mean "dev"?\n'],
  [['check', '-s', 'wbe'], 'there is no service "wbe"; did you mean "web"?\n'],
  [['diff', '-e', '../x'], 'there is no environment "../x"\n'],
  [['explain', 'staging', 'api'], 'api does not run in staging: there is no environments/staging/api.yaml\n'],
])('%j is wrong use', async (argv, error) => {
  const repository = new Repository(two);
  expect(await repository.purser(...argv)).toEqual({ code: 2, out: '', error });
  expect(repository.files()).toEqual({});
});

test('a service whose base is too large is there: what is wrong with it is said', async () => {
  const repository = new Repository({ ...two, 'environments/services/web.yaml': '#'.repeat(1_048_577) });
  const { code, error } = await repository.purser('check', '-s', 'web');
  expect(code).toBe(1);
  expect(error.split('\n\n')[0]).toBe(
    'environments/services/web.yaml  is too large: 1048577 bytes, and purser reads at most 1048576 (1 MiB)\n    split the file, or check what wrote it',
  );
});
