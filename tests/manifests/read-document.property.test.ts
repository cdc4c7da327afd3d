import * as fc from 'fast-check';
import { parseDocument } from 'yaml';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/manifests/documents/read-document.ts';
import { kubernetesYaml } from '../../src/manifests/kubernetes-yaml.ts';
import { damagedDocument, hostileDocument, soup, tameDocument } from '../parse/yaml/documents/documents.ts';

const goodForAll = '0X1f 0O17 0B11 .inf .NaN -.INF 1e400 017 0o17 1_000 yes on ~ <<'.split(' ');
const odd = fc.constantFrom(...goodForAll).map((word) => `a: ${word}\nb: [${word}]\n"c": { d: ${word} }\n`);

// The fast reader serves manifests of others too: there YAML is that of Kubernetes, version 1.1 as Go reads it.
test.each([
  ['as people write it', tameDocument, 2000],
  ['with hostile words', hostileDocument, 2000],
  ['damaged', damagedDocument, 2000],
  ['of fragments', soup, 3000],
  ['of numbers that readers quarrel about', odd, 50],
] as const)('a document %s is read as the whole parser reads it, or refused', (_, documents, numRuns) => {
  const property = fc.property(documents, (text) => {
    const { value, fault } = readDocument(text);
    if (fault !== undefined) return;
    const document = parseDocument(text, kubernetesYaml);
    expect(JSON.stringify(value)).toBe(JSON.stringify(document.toJS() ?? null));
  });
  fc.assert(property, { numRuns });
});

test('numbers that only Go reads are numbers', () => {
  expect(readDocument('a: 0X1f\nb: 0O17\nc: 0B11\n').value).toStrictEqual({ a: 31, b: 15, c: 3 });
  expect(readDocument('a: .inf\n').fault).toMatchObject({
    offset: 3,
    what: 'is a number that JSON does not have',
  });
  expect(readDocument('a: .info\n').value).toStrictEqual({ a: '.info' });
});
