import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { render, type Rendered } from '../support/rendered.ts';
import { parameters, repositoryFiles } from './declarations.ts';
import { programView } from './program-view.ts';

/** Faults by what is replaced in the JSON text of every object: whoever looks through the program's eyes must stumble. */
const faults: readonly (readonly [string, string, string, string])[] = [
  ['external-secrets', 'a key that nobody produces', '"secretKey":"password"', '"secretKey":"passwort"'],
  ['external-secrets', 'a key twice', '"secretKey":"user"', '"secretKey":"password"'],
  [
    'external-secrets',
    'a Secret of another name',
    '"target":{"name":"web-database"',
    '"target":{"name":"other"',
  ],
  [
    'external-secrets',
    'two producers of one Secret',
    '"target":{"name":"web-odd"',
    '"target":{"name":"web-env"',
  ],
  [
    'external-secrets',
    'a store of other namespaces',
    '"conditions":[{"namespaces":["shop"',
    '"conditions":[{"namespaces":["x"',
  ],
  ['external-secrets', 'a file of no key', '"items":[{"key":"api-key"', '"items":[{"key":"gone"'],
  ['csi', 'a key of no file', '"objectName":"user"', '"objectName":"usr"'],
  ['csi', 'two files of one name', '\\"objectAlias\\": \\"user\\"', '\\"objectAlias\\": \\"password\\"'],
  [
    'csi',
    'a volume that nothing mounts',
    '"volumeMounts":[{"name":"secret-files"',
    '"volumeMounts":[{"name":"x"',
  ],
  ['csi', 'a class that is not there', '"secretProviderClass":"web-files"', '"secretProviderClass":"gone"'],
  ['csi', 'one class in two volumes', '"secretProviderClass":"web-files"', '"secretProviderClass":"web-env"'],
  [
    'csi',
    'a volume that may be written',
    '"readOnly":true,"volumeAttributes"',
    '"readOnly":false,"volumeAttributes"',
  ],
  ['csi', 'a field that the provider ignores', '\\"objectVersionLabel\\"', '\\"objectLabel\\"'],
  ['csi', 'a Secret without a type', '"type":"Opaque"', '"type":""'],
  [
    'csi',
    'an unquoted odd property',
    '\\"path\\": \\"\\\\\\"two words\\\\\\"\\"',
    '\\"path\\": \\"two words\\"',
  ],
];

test.each(faults)('%s: %s is found', async (backend, _, before, after) => {
  const objects = Object.values(
    await render(new Repository(repositoryFiles(`backend: ${backend}`, parameters))),
  );
  const text = JSON.stringify(objects);
  expect(text).toContain(before);
  const faulty: readonly Rendered[] = JSON.parse(text.replace(before, () => after));
  expect(() => programView(faulty, 'web')).toThrow(/./);
});
