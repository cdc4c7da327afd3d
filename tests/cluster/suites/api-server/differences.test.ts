import { describe, expect, test } from 'vitest';
import { differences } from './differences.ts';
import { intoFreshPlaces } from './fresh-places.ts';
import { wrongInList } from './observed.ts';
import { serverAdditions } from './server-additions.ts';

const rendered = { kind: 'Pod', spec: { items: [{ name: 'a', size: 1 }], empty: {} } };

describe('a field-by-field comparison', () => {
  test('finds nothing between equals', () => {
    expect(differences(rendered, structuredClone(rendered))).toStrictEqual({ additions: [], changes: [] });
  });

  test('tells every scalar that was added, also inside lists and empty maps', () => {
    const live = {
      ...rendered,
      status: { x: 1 },
      spec: { items: [{ name: 'a', size: 1, z: { y: [] } }], empty: { n: 0 } },
    };
    expect(differences(rendered, live).additions).toStrictEqual([
      { path: 'spec.items[].z.y', value: [] },
      { path: 'spec.empty.n', value: 0 },
      { path: 'status', value: '…' },
    ]);
  });

  test.each([
    ['another value', { items: [{ name: 'a', size: 2 }], empty: {} }, 'spec.items[].size'],
    ['another type', { items: [{ name: 'a', size: '1' }], empty: {} }, 'spec.items[].size'],
    ['a lost field', { items: [{ name: 'a' }], empty: {} }, 'spec.items[].size'],
    ['a lost empty map', { items: [{ name: 'a', size: 1 }] }, 'spec.empty'],
    ['one item more', { items: [{ name: 'a', size: 1 }, {}], empty: {} }, 'spec.items'],
  ])('tells %s', (_, spec, path) => {
    expect(differences(rendered, { kind: 'Pod', spec }).changes).toMatchObject([{ path }]);
  });
});

describe('the list of what the server adds', () => {
  const listed = serverAdditions.flatMap(({ kinds, fields }) =>
    kinds.flatMap((kind) =>
      Object.entries(fields).map(([path, value]) => ({ path: `${kind} ${path}`, value })),
    ),
  );

  test('is right when exactly that is added', () => {
    expect(wrongInList({ additions: listed, changes: [] })).toStrictEqual([]);
  });

  test('is wrong when something else is added, a value is another, or something is not added', () => {
    const additions = listed
      .filter(({ path }) => path !== 'Service spec.sessionAffinity')
      .map(({ path, value }) => ({
        path,
        value: path === 'Deployment spec.revisionHistoryLimit' ? 2 : value,
      }));
    const wrong = wrongInList({ additions: [...additions, { path: 'Pod spec.new', value: 1 }], changes: [] });
    expect(wrong).toStrictEqual([
      'Deployment spec.revisionHistoryLimit is 2, listed as 10',
      'Pod spec.new is 1, listed as undefined',
      'Service spec.sessionAffinity is listed, and never added',
    ]);
  });
});

test('objects move into fresh places wherever they mention them, and nothing else of them changes', () => {
  const object = {
    apiVersion: 'v1',
    kind: 'Thing',
    metadata: { name: 'shop', namespace: 'shop' },
    spec: { storeRef: { name: 'store', kind: 'ClusterSecretStore' }, ref: { name: 'store' }, text: 'shop' },
  };
  const store = {
    apiVersion: 'v1',
    kind: 'ClusterSecretStore',
    metadata: { name: 'store' },
    spec: { conditions: [{ namespaces: ['shop', 'other'] }] },
  };
  expect(intoFreshPlaces([object, store], 'x')).toStrictEqual([
    {
      ...object,
      metadata: { name: 'shop', namespace: 'x-shop' },
      spec: { ...object.spec, storeRef: { name: 'x-store', kind: 'ClusterSecretStore' } },
    },
    { ...store, metadata: { name: 'x-store' }, spec: { conditions: [{ namespaces: ['x-shop', 'other'] }] } },
  ]);
});
