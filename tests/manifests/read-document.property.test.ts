import * as fc from 'fast-check';
import { parseDocument } from 'yaml';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/manifests/documents/read-document.ts';
import { Locator } from '../../src/manifests/locate.ts';
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
    // Kubernetes reads some of what \`yaml\` does not: lines in quotes and brackets that do not stand deep enough.
    if (document.errors.length > 0) return;
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

test.each([
  ['single quotes', "a:\n  x: '{\n    b\n  }'\n  k: c\n", { a: { x: '{ b }', k: 'c' } }],
  ['double quotes', 'a:\n- x: "b\n\nc \\\n  \\"d"\n  k: "e\nf"\n', { a: [{ x: 'b\nc "d', k: 'e f' }] }],
  ['brackets', 'a: {\n"b": [c,\n"]"], # }\n}\nd: [\n]\n', { a: { b: ['c', ']'] }, d: [] }],
])('lines within %s stand as deep as they like', (_, text, value) => {
  expect(readDocument(text)).toMatchObject({ value, fault: undefined });
});

test.each([
  ['quotes that nothing closes', "a:\n  x: 'b\nc: d\n", 16],
  ['brackets that nothing closes', 'a:\n  x: [b\nc: d\n', 11],
  ['a line behind, of no depth that is right', "a:\n  x: 'b\nc'\n   k: d\n", 14],
])('%s are said where they stand', (_, text, offset) => {
  expect(readDocument(text).fault).toMatchObject({ offset });
});

test.each([
  ['a line of a tab alone', 'a: "b"\n\t\nc: d\n', 7],
  ['a comment behind a tab', 'a: b\n\t# c\nd: e\n', 5],
  ['a slash that JSON would escape', 'a: "b\\\\ c"\nd: "e\\/f"\n', 16],
])('%s is refused, as Go refuses it', (_, text, offset) => {
  expect(readDocument(text).fault).toMatchObject({ offset });
});

test.each([
  ['in quotes', "a: 'b\n\t\n  c'\n", { a: 'b\nc' }],
  ['in brackets', 'a: [\n\tb,\n\tc\n]\n', { a: ['b', 'c'] }],
  ['in JSON', '{"a": "b\\/c",\n\t"d": 1}', { a: 'b/c', d: 1 }],
])('tabs and slashes %s are read', (_, text, value) => {
  expect(readDocument(text)).toMatchObject({ value, fault: undefined });
});

test('what is nested too deep is called so', () => {
  expect(readDocument(`a: ${'['.repeat(20_000)}`).fault).toMatchObject({ what: 'is nested too deep' });
  expect(readDocument(`a: ${'['.repeat(20)}`).fault).toMatchObject({
    what: expect.stringContaining('is no YAML'),
  });
});

test('places behind such lines are those of the text', () => {
  expect(readDocument("a:\n  x: 'b\nc'\n  k: d\n  k: e\n").repeated).toStrictEqual([
    { offset: 23, key: 'k' },
  ]);
  const place = new Locator("a:\n  x: 'b\nc'\n  k: d\n").place(0, ['a', 'k']);
  expect(place).toStrictEqual({ line: 4, column: 3 });
});
