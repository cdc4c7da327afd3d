import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isScalar, parse, parseDocument } from 'yaml';
import { readYaml } from '../../../src/parse/yaml/read-yaml.ts';

const read = (source: string, version: '1.1' | '1.2'): unknown => {
  const map: unknown = parse(`k: ${source}`, { version, logLevel: 'error' });
  return typeof map === 'object' && map !== null && 'k' in map ? map.k : undefined;
};

const isPlain = (source: string): boolean => {
  const document = parseDocument(`k: ${source}`, { logLevel: 'silent' });
  const node: unknown = document.get('k', true);
  return document.errors.length === 0 && isScalar(node) && node.type === 'PLAIN' && node.source === source;
};

// from yaml.org/type, where `yaml` is more generous than the specification; [0-9.] is read as its typo for [0-9_]
const numbersOf11 = [
  /^[-+]?0b[0-1_]+$|^[-+]?0[0-7_]+$|^[-+]?(0|[1-9][0-9_]*)$|^[-+]?0x[0-9a-fA-F_]+$|^[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+$/,
  /^[-+]?([0-9][0-9_]*)?\.[0-9_]*([eE][-+][0-9]+)?$|^[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*$/,
  /^[-+]?\.(inf|Inf|INF)$|^\.(nan|NaN|NAN)$/,
];
const timestampOf11 =
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}$|^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\.[0-9]*)?([ \t]*Z|[ \t]*[-+][0-9]{1,2}(:[0-9]{2})?)?$/;

// `yaml` takes a bare exponent for a 1.1 float, without a digit or a dot before it; nobody else does
const quirk = /^[-+]?[eE][-+]?[0-9]+$/;

const versionsAgree = (source: string): boolean => {
  const current = read(source, '1.2');
  const isNumber = numbersOf11.some((pattern) => pattern.test(source));
  if (['=', '<<'].includes(source) || timestampOf11.test(source)) return false;
  if (isNumber !== (typeof current === 'number')) return false;
  return quirk.test(source) || Object.is(current, read(source, '1.1'));
};

const isAccepted = (source: string): boolean => readYaml('a.yaml', `k: ${source}\n`).value !== undefined;

const words = [
  'y Y yes Yes YES yEs n N no No NO nO on On ON oN off Off OFF oFF true True TRUE tRUE false False FALSE null Null NULL nULL ~',
  '0 -0 +0 00 -00 07 08 012 -012 +012 0o17 -0o17 0O17 0b11 0B11 -0b11 0b12 0x1F -0x1F +0x1F 0X1F 0x1_F 0xG 1_000 -1_000 1__0 _1',
  '12 -12 +12 12a 1.5 -1.5 +1.5 1. .5 -.5 . -. +. .. 1.8.2 1_0.5 1.5_0 .5_ ._ 1e3 1E3 1e+3 1e-3 1.5e3 1.5e+3 1.e3 1.e+3 .5e3 .5e-3',
  'e5 E5 -e5 e-5 1e 1e+ .e5 .e+5 -.e+5 1_0e3 1_0.0e+3 0e0 00e1 .inf .Inf .INF .iNF -.inf +.inf .nan .NaN .NAN -.nan inf nan NaN',
  '12:30 08:30 190:20:30 1:60 1:5 1:2:3:4 -1:30 12:30.5 1_2:30 12:30: 12:3a :30 10.0.0.1 10.0.0.0/8 8080:80 0:0 1:2x 00:00:00',
  '2024-01-01 2024-1-1 2024-001-01 24-01-01 2024-01-01T10:00:00Z 2024-01-01t10:00:00 2024-01-01T1:2:3 2024-01-01T10:00 2024-01',
  '= == << <<< >x - -- --port -1 +1 + /ready ./x $X _ a-b a_b v1.2 1.10 250m 256Mi 1Gi 100% 1/2 0.1.0 1-2 1,000 1,000.5 12e03',
].flatMap((line) => line.split(' '));

const moments = [
  '2024-01-01 10:00:00',
  '2024-01-01 10:00:00 +1',
  '2001-12-14t21:59:43.10-05:00',
  '2024-01-01 1:02:03.',
];

test.each([...words, ...moments].filter(isPlain))(
  '%s is accepted exactly when both versions agree',
  (source) => {
    expect(isAccepted(source)).toBe(versionsAgree(source));
  },
);

test('any plain scalar is accepted exactly when both versions agree', () => {
  const piece = fc.constantFrom(
    ...'0 1 2 7 8 9 00 _ . : e E + - x o b 0x 0b 0o T Z - : . 12 2024 -01 :30 a f n y s'.split(' '),
  );
  const numeric = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
  const source = fc.oneof({ weight: 5, arbitrary: numeric }, fc.string({ maxLength: 6 })).filter(isPlain);
  const property = fc.property(source, (one) => isAccepted(one) === versionsAgree(one));
  fc.assert(property, { numRuns: 5000 });
});

test.each([
  ['no', '"no" is ambiguous: false for YAML 1.1, the text "no" for YAML 1.2', 'write it in quotes, or false'],
  ['On', '"On" is ambiguous: true for YAML 1.1, the text "On" for YAML 1.2', 'write it in quotes, or true'],
  ['012', '"012" is ambiguous: 10 for YAML 1.1, 12 for YAML 1.2', 'write it in quotes, or 10 or 12'],
  ['08', '"08" is ambiguous: text or a number for YAML 1.1, 8 for YAML 1.2', 'write it in quotes, or 8'],
  ['0o17', '"0o17" is ambiguous: the text "0o17" for YAML 1.1, 15 for YAML 1.2', 'write it in quotes, or 15'],
  ['0b11', '"0b11" is ambiguous: 3 for YAML 1.1, the text "0b11" for YAML 1.2', 'write it in quotes, or 3'],
  [
    '1_000',
    '"1_000" is ambiguous: 1000 for YAML 1.1, the text "1_000" for YAML 1.2',
    'write it in quotes, or 1000',
  ],
  [
    '12:30',
    '"12:30" is ambiguous: 750 for YAML 1.1, the text "12:30" for YAML 1.2',
    'write it in quotes, or 750',
  ],
  [
    '1e3',
    '"1e3" is ambiguous: text or a number for YAML 1.1, 1000 for YAML 1.2',
    'write it in quotes, or 1000',
  ],
  ['1e30', '"1e30" is ambiguous: text or a number for YAML 1.1, 1e+30 for YAML 1.2', 'write it in quotes'],
  [
    '2024-01-01',
    '"2024-01-01" is ambiguous: a timestamp for YAML 1.1, the text "2024-01-01" for YAML 1.2',
    'write it in quotes',
  ],
  ['=', '"=" is ambiguous: a special value for YAML 1.1, the text "=" for YAML 1.2', 'write it in quotes'],
  ['.', '"." is ambiguous: NaN for YAML 1.1, the text "." for YAML 1.2', 'write it in quotes'],
])('%s says what each version reads', (source, what, help) => {
  expect(readYaml('a.yaml', `a: ok\nb: [${source}]\n`).issues).toEqual([
    { file: 'a.yaml', line: 2, column: 5, what, help },
  ]);
});

test('an ambiguous key is told like an ambiguous value', () => {
  expect(readYaml('a.yaml', 'on: push\n').issues).toEqual([
    {
      file: 'a.yaml',
      line: 1,
      column: 1,
      what: '"on" is ambiguous: true for YAML 1.1, the text "on" for YAML 1.2',
      help: 'write it in quotes',
    },
  ]);
});

test('a long row of digits is not repeated, it could be a key', () => {
  const [issue] = readYaml('a.yaml', `a: 0${'1234567'.repeat(6)}\n`).issues;
  expect(issue?.what).toBe('this is ambiguous: YAML 1.1 and YAML 1.2 read it differently');
});

test('in quotes, and in block text, nothing is ambiguous', () => {
  const text = 'a: "no"\nb: \'012\'\n"on": |\n  1e3\nc: >-\n  12:30\n';
  expect(readYaml('a.yaml', text).value).toEqual({ a: 'no', b: '012', on: '1e3\n', c: '12:30' });
});
