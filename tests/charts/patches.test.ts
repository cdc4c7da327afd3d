import { expect, test } from 'vitest';
import { at, pod, webObjects } from './web-objects.ts';

const links =
  'patches: { Deployment/web: { spec: { template: { spec: { enableServiceLinks: false } } } } }\n';

test('a patch adds what no field can say, and keeps the rest', async () => {
  const { 'Deployment/web': deployment } = await webObjects(links);
  expect(at(deployment, ...pod)).toMatchObject({ enableServiceLinks: false, serviceAccountName: 'web' });
});

test('null takes away', async () => {
  const { 'Deployment/web': deployment } = await webObjects(
    'patches: { Deployment/web: { spec: { replicas: null } } }\n',
  );
  expect(at(deployment, 'spec', 'replicas')).toBeUndefined();
});

test('a list takes the place of the list', async () => {
  const { 'ServiceAccount/web': account } = await webObjects(
    'patches: { ServiceAccount/web: { imagePullSecrets: [{ name: one }] } }\n',
  );
  expect(account?.['imagePullSecrets']).toEqual([{ name: 'one' }]);
});

test('an overlay replaces the patch of an object as a whole', async () => {
  const { 'Deployment/web': deployment } = await webObjects(
    links,
    'patches: { Deployment/web: { spec: { paused: true } } }\n',
  );
  expect(at(deployment, 'spec', 'paused')).toBe(true);
  expect(at(deployment, ...pod, 'enableServiceLinks')).toBeUndefined();
});

test('or removes it', async () => {
  const { 'Deployment/web': deployment } = await webObjects(links, 'patches: { Deployment/web: null }\n');
  expect(at(deployment, ...pod, 'enableServiceLinks')).toBeUndefined();
});

test('null inside the patch of an overlay reaches the object', async () => {
  const { 'Deployment/web': deployment } = await webObjects(
    links,
    'patches: { Deployment/web: { spec: { replicas: null } } }\n',
  );
  expect(at(deployment, 'spec', 'replicas')).toBeUndefined();
});
