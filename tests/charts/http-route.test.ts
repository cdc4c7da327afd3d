import { expect, test } from 'vitest';
import { at, webObjects } from './web-objects.ts';

const route = `ports: { http: { containerPort: 8080, servicePort: 80 } }
httpRoute:
  parentRefs: [{ name: edge, namespace: gateways }]
  paths: { /api: http, /: { port: http, pathType: Exact } }
`;

test('leads from a Gateway to the port of the Service', async () => {
  const { 'HTTPRoute/web': found } = await webObjects(route);
  expect(at(found, 'spec', 'parentRefs')).toEqual([
    { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge', namespace: 'gateways' },
  ]);
  expect(at(found, 'spec', 'rules', 0)).toEqual({
    matches: [{ path: { type: 'Exact', value: '/' } }],
    backendRefs: [{ group: '', kind: 'Service', name: 'web', port: 80, weight: 1 }],
  });
});

test('its paths are sorted', async () => {
  const { 'HTTPRoute/web': found } = await webObjects(route);
  expect(at(found, 'spec', 'rules', 1, 'matches', 0, 'path')).toEqual({ type: 'PathPrefix', value: '/api' });
});

test('without hosts it has those of the listener', async () => {
  const { 'HTTPRoute/web': found } = await webObjects(route);
  expect(at(found, 'spec', 'hostnames')).toBeUndefined();
});
