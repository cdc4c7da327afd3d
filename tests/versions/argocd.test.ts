import { expect, test } from 'vitest';
import { field } from '../../src/values/field.ts';
import { Repository } from '../support/repository.ts';
import { render } from '../support/rendered.ts';
import { environment, shop } from '../support/shop.ts';

const backoff = { duration: '10s', factor: 2, maxDuration: '3m' };

test.each([
  ['3.0.0', { limit: 5, backoff }],
  ['3.1.9', { limit: 5, backoff }],
  ['3.2.11', { limit: 5, backoff, refresh: true }],
  ['3.5.1', { limit: 5, backoff, refresh: true }],
])('Argo CD %s retries with what it knows', async (version, retry) => {
  const text = environment.replace('deploy.git }', `deploy.git, version: ${version} }`);
  const objects = await render(new Repository({ ...shop, 'environments/dev/environment.yaml': text }));
  const applications = Object.values(objects).filter(({ kind }) => kind === 'Application');
  expect(applications).toHaveLength(3);
  for (const { spec } of applications) expect(field(field(spec, 'syncPolicy'), 'retry')).toEqual(retry);
});
