import { expect, test } from 'vitest';
import { keep } from '../../src/checks/kept/kept-object.ts';
import { SeenObject } from '../../src/checks/objects/seen-object.ts';
import { UniqueRoutes } from '../../src/checks/unique-routes.ts';
import { fieldPathText } from '../../src/values/field-path.ts';
import { changedObjects, documents } from './case-objects.ts';

const ingress = `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, namespace: shop }
spec:
  ingressClassName: nginx
  rules: [{ host: a.example.com, http: { paths: [{ path: /x, pathType: Prefix, backend: { service: { name: web } } }] } }]
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: api, namespace: other }
spec:
  ingressClassName: nginx
  rules: [{ host: a.example.com, http: { paths: [{ path: /x, pathType: Exact, backend: { service: { name: api } } }] } }]
`;

const route = `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec:
  parentRefs: [{ name: front, namespace: gateways }]
  hostnames: [a.example.com, b.example.com]
  rules: [{ matches: [{ path: { type: PathPrefix, value: /x } }] }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: api, namespace: gateways }
spec:
  parentRefs: [{ name: front }]
  hostnames: [b.example.com, a.example.com]
  rules: [{ matches: [{ path: { value: /x } }] }]
`;

/** What the second of two objects has against it, where these fields of them are others. */
function faults(text: string, changed: Parameters<typeof changedObjects>[1]): readonly string[] {
  const routes = new UniqueRoutes();
  return changedObjects(documents(text), changed)
    .map((value) => keep(new SeenObject(value), 'dist/dev/web'))
    .flatMap((object) => routes.add([object], { source: 'a.yaml', cluster: 'c' }))
    .map(({ path, what }) => `${fieldPathText(path)}: ${what}`);
}

const annotated = (annotations: Readonly<Record<string, string>>) => ({ metadata: { annotations } });
const alb = (annotations: Readonly<Record<string, string>>) => ({
  ...annotated(annotations),
  spec: { ingressClassName: 'alb' },
});
const group = { 'alb.ingress.kubernetes.io/group.name': 'front' };
const taken = 'spec.rules[0].http.paths[0]: a.example.com/x is taken already, by Ingress shop/web of a.yaml';

test('two Ingresses of ingress-nginx want one path of one host', () => {
  expect(faults(ingress, {})).toStrictEqual([taken]);
});

test('each that comes later is said', () => {
  const objects = changedObjects(documents(ingress), { 'Ingress/api': { metadata: { name: 'b' } } });
  const more = changedObjects(documents(ingress), { 'Ingress/api': { metadata: { name: 'c' } } });
  const kept = [...objects, ...more].map((value) => keep(new SeenObject(value), 'dist/dev/web'));
  const found = new UniqueRoutes().add(kept, { source: 'a.yaml', cluster: 'c' });
  expect(found.map(({ object }) => object.name)).toStrictEqual(['b', 'c']);
});

test.each([
  ['of another class', { 'Ingress/api': { spec: { ingressClassName: 'nginx-internal' } } }],
  [
    'of which one is a canary',
    { 'Ingress/api': annotated({ 'nginx.ingress.kubernetes.io/canary': 'true' }) },
  ],
  [
    'of a controller that nobody knows',
    {
      'Ingress/web': { spec: { ingressClassName: 'traefik' } },
      'Ingress/api': { spec: { ingressClassName: 'traefik' } },
    },
  ],
  ['of one name', { 'Ingress/api': { metadata: { name: 'web', namespace: 'shop' } } }],
  [
    'for another path',
    {
      'Ingress/api': {
        spec: {
          rules: [{ host: 'a.example.com', http: { paths: [{ path: '/y', backend: { service: {} } }] } }],
        },
      },
    },
  ],
])('Ingresses %s share nothing', (_, changed) => {
  expect(faults(ingress, changed)).toStrictEqual([]);
});

test('the old annotation names the class as well', () => {
  const old = { ...annotated({ 'kubernetes.io/ingress.class': 'nginx' }), spec: { ingressClassName: null } };
  expect(faults(ingress, { 'Ingress/web': old })).toStrictEqual([taken]);
});

test('Ingresses of one group share an ALB, unless the type of the path differs', () => {
  const exact = {
    rules: [
      {
        host: 'a.example.com',
        http: { paths: [{ path: '/x', pathType: 'Exact', backend: { service: {} } }] },
      },
    ],
  };
  const of = (annotations: Readonly<Record<string, string>>) => ({
    ...alb(annotations),
    spec: { ingressClassName: 'alb', ...exact },
  });
  expect(faults(ingress, { 'Ingress/web': of(group), 'Ingress/api': of(group) })).toStrictEqual([taken]);
  expect(faults(ingress, { 'Ingress/web': alb(group), 'Ingress/api': alb(group) })).toStrictEqual([]);
  expect(faults(ingress, { 'Ingress/web': of({}), 'Ingress/api': of({}) })).toStrictEqual([]);
  const conditional = { ...group, 'alb.ingress.kubernetes.io/conditions.api': '[]' };
  expect(faults(ingress, { 'Ingress/web': of(group), 'Ingress/api': of(conditional) })).toStrictEqual([]);
});

test('two HTTPRoutes for one listener want one path of one host', () => {
  expect(faults(route, {})).toStrictEqual([
    'spec.rules[0]: b.example.com/x is taken already, by HTTPRoute shop/web of a.yaml',
  ]);
});

test.each([
  ['of another listener', { parentRefs: [{ name: 'front', sectionName: 'http' }] }],
  ['for another host', { hostnames: ['c.example.com'] }],
  [
    'with a header',
    { rules: [{ matches: [{ path: { value: '/x' }, headers: [{ name: 'a', value: 'b' }] }] }] },
  ],
  ['for the very path', { rules: [{ matches: [{ path: { type: 'Exact', value: '/x' } }] }] }],
])('HTTPRoutes %s share nothing', (_, spec) => {
  expect(faults(route, { 'HTTPRoute/api': { spec } })).toStrictEqual([]);
});
