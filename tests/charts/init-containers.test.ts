import { expect, test } from 'vitest';
import { at, pod, webObjects } from './web-objects.ts';

test('start in the order of writing, with the image of the service', async () => {
  const { 'Deployment/web': deployment } = await webObjects('initContainers: { second: {}, first: {} }\n');
  expect(at(deployment, ...pod, 'initContainers', 0)).toMatchObject({
    name: 'second',
    image: 'shop/web:1.0.0',
  });
  expect(at(deployment, ...pod, 'initContainers', 1)).toMatchObject({ name: 'first' });
});

test('a sidecar runs as long as the pod, and is asked at a port of the service', async () => {
  const { 'Deployment/web': deployment } = await webObjects(
    'ports: { http: 8080 }\ninitContainers: { proxy: { restartPolicy: Always, probes: { startup: /up } } }\n',
  );
  expect(at(deployment, ...pod, 'initContainers', 0)).toMatchObject({
    restartPolicy: 'Always',
    // It has no ports of its own, whose names the kubelet would know.
    startupProbe: { httpGet: { path: '/up', port: 8080, scheme: 'HTTP' } },
  });
});

test('only what it names is mounted, at the same path', async () => {
  const { 'Deployment/web': deployment } = await webObjects(
    `initContainers: { first: { mounts: [cache] }, second: {} }
volumes: { cache: { mountPath: /cache, emptyDir: {} }, other: { mountPath: /other, emptyDir: {} } }
`,
  );
  expect(at(deployment, ...pod, 'initContainers', 0, 'volumeMounts')).toEqual([
    { name: 'cache', mountPath: '/cache' },
  ]);
  expect(at(deployment, ...pod, 'initContainers', 1, 'volumeMounts')).toBeUndefined();
});

test('the variables of the service are not given to it', async () => {
  const { 'Deployment/web': deployment } = await webObjects(
    'env: { A: a }\ninitContainers: { first: { env: { B: b } } }\n',
  );
  expect(at(deployment, ...pod, 'initContainers', 0, 'env')).toEqual([{ name: 'B', value: 'b' }]);
});
