import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { shop } from '../support/shop.ts';

test('a service, its platform and its Applications are rendered', async () => {
  const repository = new Repository(shop);
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
  expect(Object.keys(repository.files())).toEqual([
    'dev/argocd/app-project-dev.yaml',
    'dev/argocd/application-dev-platform.yaml',
    'dev/argocd/application-dev-root.yaml',
    'dev/argocd/application-dev-web.yaml',
    'dev/platform/namespace-dev.yaml',
    'dev/web/deployment-web.yaml',
    'dev/web/service-account-web.yaml',
  ]);
});
