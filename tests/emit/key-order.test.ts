import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { emitManifest } from '../../src/emit/emit-manifest.ts';
import { orderedKeys } from '../../src/emit/key-order.ts';
import { hostileTree } from './hostile.ts';
import { manifestOf } from './round-trip.ts';

function ordered(parent: string, keys: string): string {
  return orderedKeys(Object.fromEntries(keys.split(' ').map((key) => [key, ''])), parent).join(' ');
}

test.each([
  ['ConfigMap', 'data kind metadata apiVersion immutable', 'apiVersion kind metadata immutable data'],
  ['Secret', 'stringData type metadata kind apiVersion', 'apiVersion kind metadata type stringData'],
  ['Deployment', 'status spec metadata kind apiVersion', 'apiVersion kind metadata spec status'],
  ['Role', 'rules metadata kind apiVersion', 'apiVersion kind metadata rules'],
  [
    'metadata',
    'finalizers annotations labels namespace name',
    'name namespace labels annotations finalizers',
  ],
  [
    'spec',
    'template strategy selector revisionHistoryLimit replicas',
    'replicas revisionHistoryLimit strategy selector template',
  ],
  ['spec', 'syncPolicy source project destination', 'project destination source syncPolicy'],
  ['source', 'targetRevision path directory repoURL', 'repoURL path targetRevision directory'],
  ['destination', 'namespace server', 'server namespace'],
  [
    'spec',
    'data refreshInterval refreshPolicy target secretStoreRef',
    'secretStoreRef target refreshPolicy refreshInterval data',
  ],
  ['target', 'template deletionPolicy creationPolicy name', 'name creationPolicy deletionPolicy template'],
  ['remoteRef', 'version property key', 'key property version'],
  ['spec', 'ports selector type', 'type selector ports'],
  ['httpGet', 'scheme port path', 'path port scheme'],
  ['readinessProbe', 'failureThreshold periodSeconds httpGet', 'httpGet periodSeconds failureThreshold'],
  ['resources', 'limits requests', 'requests limits'],
  ['spec', 'zeta alpha Beta', 'Beta alpha zeta'],
  ['selector', 'matchExpressions matchLabels', 'matchLabels matchExpressions'],
])('%s: %s', (parent, keys, expected) => {
  expect(ordered(parent, keys)).toBe(expected);
});

test('a container reads as people write it', () => {
  const keys =
    'securityContext volumeMounts lifecycle livenessProbe readinessProbe startupProbe resources envFrom env ports args command imagePullPolicy image name';
  expect(ordered('0', keys)).toBe(
    keys.split(' ').toReversed().slice(0, -2).concat('volumeMounts', 'securityContext').join(' '),
  );
});

test.each([
  'labels',
  'annotations',
  'matchLabels',
  'data',
  'stringData',
  'nodeSelector',
  'parameters',
  'selector',
])('names that users chose below %s do not jump the queue', (parent) => {
  expect(ordered(parent, 'name app kind a10 a9 image Z')).toBe('Z a10 a9 app image kind name');
});

test('numbers come by code unit too, where JavaScript puts them first by value', () => {
  expect(ordered('data', '10 9 -1')).toBe('-1 10 9');
});

test('a list below `data` is no map of names', () => {
  const data = [{ remoteRef: { key: 'a' }, secretKey: 'b' }];
  const manifest = { apiVersion: 'v1', kind: 'X', metadata: { name: 'x' }, data };
  expect(emitManifest(manifest)).toContain('  - secretKey: b\n    remoteRef:\n');
});

test('the same object has the same bytes, whatever order its keys were set in', () => {
  fc.assert(
    fc.property(hostileTree, fc.infiniteStream(fc.nat()), (tree, numbers) => {
      const manifest = manifestOf([tree, { name: tree, kind: 'x', labels: { name: 'a', app: 'b' } }]);
      const { apiVersion, kind, metadata, ...rest } = manifest;
      const other = { ...shuffledMap(rest, numbers), metadata, kind, apiVersion };
      expect(emitManifest(other)).toBe(emitManifest(manifest));
    }),
    { seed: 20_240_101, numRuns: 500 },
  );
});

function shuffled(value: unknown, numbers: Iterator<number>): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, numbers));
  return typeof value === 'object' && value !== null ? shuffledMap(value, numbers) : value;
}

function shuffledMap(map: object, numbers: Iterator<number>): Record<string, unknown> {
  const members = Object.entries(map).map(([key, value]) => ({
    key,
    value,
    at: Number(numbers.next().value),
  }));
  const inOrder = members.toSorted((a, b) => a.at - b.at);
  return Object.fromEntries(inOrder.map(({ key, value }) => [key, shuffled(value, numbers)]));
}
