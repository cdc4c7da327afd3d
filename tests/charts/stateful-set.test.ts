import { expect, test } from 'vitest';
import { at, pod, webObjects } from './web-objects.ts';

const claims =
  'statefulSet: { volumeClaims: { data: { mountPath: /data, storage: 1Gi } } }\npodSecurityContext: { fsGroup: 1000 }\n';
const ports = 'ports: { http: 8080 }\n';

test('each pod has a claim of its own, mounted', async () => {
  const { 'StatefulSet/web': set } = await webObjects(claims);
  expect(at(set, 'spec', 'volumeClaimTemplates', 0, 'metadata', 'name')).toBe('data');
  expect(at(set, ...pod, 'containers', 0, 'volumeMounts')).toEqual([{ name: 'data', mountPath: '/data' }]);
  expect(at(set, ...pod, 'volumes')).toBeUndefined();
});

test('there is one pod, and its claims stay', async () => {
  const { 'StatefulSet/web': set } = await webObjects(claims);
  expect(at(set, 'spec', 'replicas')).toBe(1);
  expect(at(set, 'spec', 'persistentVolumeClaimRetentionPolicy')).toEqual({
    whenDeleted: 'Retain',
    whenScaled: 'Retain',
  });
});

test('a headless Service beside the usual one gives the pods their names', async () => {
  const objects = await webObjects(`statefulSet: {}\n${ports}`);
  expect(at(objects['StatefulSet/web'], 'spec', 'serviceName')).toBe('web-headless');
  expect(at(objects['Service/web-headless'], 'spec')).toMatchObject({
    clusterIP: 'None',
    publishNotReadyAddresses: true,
  });
  expect(at(objects['Service/web'], 'spec', 'clusterIP')).toBeUndefined();
});

test('without ports too', async () => {
  const objects = await webObjects('statefulSet: {}\n');
  expect(Object.keys(objects).filter((name) => name.startsWith('Service/'))).toEqual([
    'Service/web-headless',
  ]);
});

test.each([[ports], ['']])('a headless Service of its own is enough (%j)', async (given) => {
  const objects = await webObjects(`statefulSet: {}\nservice: { headless: true }\n${given}`);
  expect(at(objects['StatefulSet/web'], 'spec', 'serviceName')).toBe('web');
  expect(at(objects['Service/web'], 'spec', 'clusterIP')).toBe('None');
  expect(objects['Service/web-headless']).toBeUndefined();
});

test('a Service that exists already names the pods', async () => {
  const objects = await webObjects('statefulSet: {}\nservice: { create: false, name: old }\n');
  expect(at(objects['StatefulSet/web'], 'spec', 'serviceName')).toBe('old');
  expect(Object.keys(objects)).toEqual(['ServiceAccount/web', 'StatefulSet/web']);
});

test('the headless Service does not carry the label that a ServiceMonitor looks for', async () => {
  const objects = await webObjects(`statefulSet: {}\n${ports}monitor: {}\n`);
  const wanted = at(objects['ServiceMonitor/web'], 'spec', 'selector', 'matchLabels');
  expect(objects['Service/web']?.metadata.labels).toMatchObject(Object(wanted));
  expect(objects['Service/web-headless']?.metadata.labels).not.toMatchObject(Object(wanted));
});
