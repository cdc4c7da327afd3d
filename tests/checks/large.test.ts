import { expect, test } from 'vitest';
import { judgeObject, judgeTogether } from '../../src/checks/judge-objects.ts';
import { keep } from '../../src/checks/kept/kept-object.ts';
import { SeenObject } from '../../src/checks/objects/seen-object.ts';

function application(syncOptions: readonly string[] = []) {
  const spec = { source: { path: 'dist/dev/web' }, syncPolicy: { syncOptions } };
  return keep(
    new SeenObject({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: { name: 'web' },
      spec,
    }),
    'dist/dev/argocd',
  );
}

function configMap(name: string, text = '') {
  const object = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, namespace: 'shop' },
    data: { text },
  };
  return keep(new SeenObject(object), 'dist/dev/web');
}

function found(...objects: Parameters<typeof judgeTogether>[0]): readonly string[] {
  return judgeTogether(objects, {}).map(({ rule, object, what }) => `${rule.id} ${object.name}: ${what}`);
}

test('A12: an Application of more than a thousand objects', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => configMap(`c${index}`));
  expect(found(application(), ...many(1001))).toStrictEqual([
    'no-large-application web: delivers 1001 objects',
  ]);
  expect(found(application(), ...many(1000))).toStrictEqual([]);
});

test('F10: an object that fits into no annotation', () => {
  const large = configMap('large', 'x'.repeat(262_144));
  expect(found(application(), large)).toStrictEqual([
    'require-server-side-apply large: is larger than 262,144 bytes, and web applies it client-side',
  ]);
  expect(found(application(['ServerSideApply=true']), large)).toStrictEqual([]);
  expect(found(application(), configMap('small', 'x'.repeat(200_000)))).toStrictEqual([]);
});

test('R69: a ConfigMap that the API server refuses', () => {
  const of = (text: string) =>
    judgeObject(
      new SeenObject({
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'a' },
        data: { a: text, b: 'x' },
      }),
      {},
    ).map(({ rule, what }) => `${rule.id}: ${what}`);
  expect(of('x'.repeat(1_048_576))).toStrictEqual([
    'valid-object-size: the ConfigMap holds 1048577 characters',
  ]);
  expect(of('x'.repeat(1_048_575))).toStrictEqual([]);
});
