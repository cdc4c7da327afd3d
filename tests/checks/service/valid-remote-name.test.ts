import { expect, test } from 'vitest';
import { Repository } from '../../support/repository.ts';
import { service, shop } from '../../support/shop.ts';

const withSource = (source: string) =>
  new Repository({ ...shop, 'environments/services/web.yaml': `${service}env: { VALUE: { ${source} } }\n` });

test('the secret that RDS made for its master user is read by its name', async () => {
  const repository = withSource(
    'secretsManager: "/rds!db-6d6a1c5e-3f3b-4d0e-9f57-0c4b1f3f1b2a", property: password',
  );
  expect(await repository.purser('synth')).toMatchObject({ code: 0 });
  expect(repository.read('dist/dev/web/external-secret-web-env.yaml')).toContain(
    'key: rds!db-6d6a1c5e-3f3b-4d0e-9f57-0c4b1f3f1b2a',
  );
});

test('Parameter Store knows no such names', async () => {
  const { code, error } = await withSource('parameter: rds!db').purser('synth');
  expect(code).toBe(1);
  expect(error).toContain('environments/services/web.yaml:2:15  this is no name of Parameter Store');
});
