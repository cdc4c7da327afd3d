import { expect, test } from 'vitest';
import { keep } from '../../src/checks/kept/kept-object.ts';
import { SeenObject } from '../../src/checks/objects/seen-object.ts';
import { UniqueObjects } from '../../src/checks/unique-objects.ts';

type Fields = Readonly<Record<string, unknown>>;

const object = (apiVersion: string, kind: string, name: string, more: Fields = {}, namespace = 'shop') =>
  keep(new SeenObject({ apiVersion, kind, metadata: { name, namespace }, ...more }), 'dist/dev/web');
const external = (name: string, target: Fields) =>
  object('external-secrets.io/v1', 'ExternalSecret', name, { spec: { target } });
const provider = (name: string, secretName: string) =>
  object('secrets-store.csi.x-k8s.io/v1', 'SecretProviderClass', name, {
    spec: { secretObjects: [{ secretName }] },
  });

function faults(...objects: readonly ReturnType<typeof object>[]): readonly string[] {
  return new UniqueObjects().add(objects, { source: 'a', cluster: 'c' }).map(({ what }) => what);
}

test.each([
  [
    'D1',
    object('apps/v1', 'Deployment', 'x'),
    object('apps/v1beta2', 'Deployment', 'x'),
    'Deployment.apps shop/x',
  ],
  [
    'C16',
    object('argoproj.io/v1alpha1', 'Application', 'x'),
    object('argoproj.io/v1alpha1', 'Application', 'x'),
    'Application.argoproj.io shop/x',
  ],
  ['R44', provider('a', 's'), provider('b', 's'), 'Secret shop/s'],
  ['R45', provider('a', 's'), external('b', { name: 's' }), 'Secret shop/s'],
  ['R100', external('a', { name: 's' }), external('b', { name: 's' }), 'Secret shop/s'],
  ['R103, H3', object('v1', 'Secret', 's'), external('b', { name: 's' }), 'Secret shop/s'],
  [
    'R101',
    object('bitnami.com/v1alpha1', 'SealedSecret', 's'),
    external('b', { name: 's' }),
    'Secret shop/s',
  ],
  [
    'R101, by cert-manager',
    object('cert-manager.io/v1', 'Certificate', 'c', { spec: { secretName: 's' } }),
    external('b', { name: 's' }),
    'Secret shop/s',
  ],
])('%s: two that want one name', (_, one, other, name) => {
  expect(faults(one, other)).toStrictEqual([`renders the object ${name}, which it renders already`]);
});

test.each([
  ['of another kind', object('apps/v1', 'Deployment', 'x'), object('v1', 'Service', 'x')],
  [
    'of another group',
    object('networking.k8s.io/v1', 'Ingress', 'x'),
    object('example.com/v1', 'Ingress', 'x'),
  ],
  ['in another namespace', object('v1', 'Service', 'x'), object('v1', 'Service', 'x', {}, 'other')],
  ['of another Secret', external('a', { name: 's' }), external('b', { name: 't' })],
  ['that only adds', object('v1', 'Secret', 's'), external('b', { name: 's', creationPolicy: 'Merge' })],
])('two %s are fine', (_, one, other) => {
  expect(faults(one, other)).toStrictEqual([]);
});
