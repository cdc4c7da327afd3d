import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldPathText, readFieldPath } from '../../src/values/field-path.ts';

test.each([
  ['spec.replicas', ['spec', 'replicas']],
  ['metadata.annotations["example.com/team"]', ['metadata', 'annotations', 'example.com/team']],
  ["metadata.labels['app.kubernetes.io/name']", ['metadata', 'labels', 'app.kubernetes.io/name']],
  ['spec.template.spec.containers[0].image', ['spec', 'template', 'spec', 'containers', 0, 'image']],
  ['data["0"][10]["]"]', ['data', '0', 10, ']']],
])('%s', (text, path) => {
  expect(readFieldPath(text)).toStrictEqual(path);
});

const key = fc.string({ minLength: 1 }).filter((text) => !text.includes('"'));

test('what is written is read again', () => {
  fc.assert(
    fc.property(key, fc.array(fc.oneof(key, fc.nat())), (first, rest) => {
      expect(readFieldPath(fieldPathText([first, ...rest]))).toStrictEqual([first, ...rest]);
    }),
  );
});
