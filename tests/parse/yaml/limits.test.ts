import { expect, test } from 'vitest';
import { readYaml } from '../../../src/parse/yaml/read-yaml.ts';

const faults = (text: string): readonly string[] =>
  readYaml('a.yaml', text).issues.map(({ line, column, what }) => `${line}:${column} ${what}`);

const list = (depth: number): string => `a: ${'['.repeat(depth)}${']'.repeat(depth)}\n`;
const block = (depth: number): string =>
  Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:\n`).join('');

const nested = (depth: number): string =>
  `a: &a ${'['.repeat(32)}${']'.repeat(32)}\nb: ${'['.repeat(depth)}*a${']'.repeat(depth)}\n`;
const aliases = (count: number): string => `a: &a x\nb:\n${'  - *a\n'.repeat(count)}`;
const ninefold = (name: string, of: string): string => `${name}: &${name} [${`${of}, `.repeat(9)}]\n`;
const long = (length: number): string => `a: ${'x'.repeat(length - 4)}\n`;

test('64 levels are read, 65 are not', () => {
  expect(faults(list(63))).toEqual([]);
  expect(faults(list(64))).toEqual(['1:67 nested deeper than 64 levels']);
  expect(faults(block(64))).toEqual([]);
  expect(faults(block(65))).toEqual(['65:65 nested deeper than 64 levels']);
});

test('aliases do not dig deeper either', () => {
  expect(faults(nested(31))).toEqual([]);
  expect(faults(nested(32))).toEqual(['2:36 nested deeper than 64 levels']);
});

test('a thousand brackets are an issue, not a stack overflow', () => {
  expect(faults('['.repeat(20_000))).toEqual(['1:65 nested deeper than 64 levels']);
  expect(faults('- '.repeat(20_000))).toEqual(['1:129 nested deeper than 64 levels']);
});

test('99 aliases are read, 100 are not', () => {
  expect(faults(aliases(99))).toEqual([]);
  expect(faults(aliases(100))).toEqual(['102:5 the aliases expand more than 99 times']);
});

test('an alias bomb is one issue', () => {
  const bomb = `a: &a [lol]\n${ninefold('b', '*a')}${ninefold('c', '*b')}${ninefold('d', '*c')}${ninefold('e', '*d')}`;
  expect(faults(bomb)).toEqual(['4:8 the aliases expand more than 99 times']);
});

test('a mebibyte is read, one more character is not', () => {
  expect(faults(long(1_048_576))).toEqual([]);
  expect(readYaml('a.yaml', long(1_048_577)).issues).toEqual([
    {
      file: 'a.yaml',
      what: 'longer than 1048576 characters',
      help: 'split the file, or check what wrote it',
    },
  ]);
});
