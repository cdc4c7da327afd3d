import { expect, test } from 'vitest';
import { emitManifest } from '../../src/emit/emit-manifest.ts';
import { words } from './words.ts';

const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' } };

/** What follows `value:` in the text of an object with this field. */
function written(value: string): string {
  return (
    emitManifest({ ...object, value })
      .split('\nvalue: ')[1]
      ?.slice(0, -1) ?? ''
  );
}

test.each(
  words(
    'apps/v1 checkout shop/checkout:1.8.2 /ready / app.kubernetes.io/name v1.8.2 ALL no-one nullable',
    'arn:aws:iam::111122223333:role/checkout https://git.example.com/shop/deploy.git refs/heads/main',
    'True_ once yes! 250m 0.5m 128Mi 1.5Gi 50% 10s 1h30m 100ms --port=8080 -c -Xmx512m $(POD_IP)',
    "${NAME} e3a x-e3 It␣is␣over␣5%,␣look␣at␣the␣dashboard it␣isn't",
    'sum(rate(http_requests_total{code="500"}[5m]))␣>␣5 a:b a#b x,y http://a:80/#b',
  ),
)('%j is plain', (text) => {
  expect(written(text)).toBe(text);
});

test.each([
  '',
  ...words(
    "␣ a␣ ␣a a:␣b a: a␣#b -␣a - -- --- ? *.yaml &a !a | > %a @a `a` #a {a [a 'a :a 8080 1.10 1.8.2",
    '10.0.0.0/8 0 -1 +1 .5 1e3 1E5Mi e3 -e3 0x1F 0X1F 0o17 0O17 +0o7 -0o17 0o17_1 0B11 1_000 _1 08 017',
    '12:30 2024-01-01 2024-01-01T00:00:00Z true False TRUE yes No on OFF y N null NULL ~ .inf -.inf',
    '.nan inf NaN = << . .. ... é 日本 😀',
  ),
])('%j stands in double quotes, as it is', (text) => {
  expect(written(text)).toBe(`"${text}"`);
});

test.each([
  ['a "quote" at the end:', String.raw`"a \"quote\" at the end:"`],
  ['back\\slash: x', String.raw`"back\\slash: x"`],
  ['a\tb', String.raw`"a\tb"`],
  ['a\rb', String.raw`"a\rb"`],
  ['a\r\nb', String.raw`"a\r\nb"`],
  ['a\0b', String.raw`"a\u0000b"`],
  ['a\x1bb', String.raw`"a\u001bb"`],
  ['a\x7fb', String.raw`"a\u007fb"`],
  ['a\x85b', String.raw`"a\u0085b"`],
  ['a\xa0b', String.raw`"a\u00a0b"`],
  ['a\u200bb', String.raw`"a\u200bb"`],
  ['a\u2028b', String.raw`"a\u2028b"`],
  ['a\n\u2029b', String.raw`"a\n\u2029b"`],
  ['a\u202eb', String.raw`"a\u202eb"`],
  ['\ufeffa', String.raw`"\ufeffa"`],
  ['a\uffff', String.raw`"a\uffff"`],
  ['a\u{e0041}', String.raw`"a\U000e0041"`],
  ['+argocd:skip-file-rendering', String.raw`"\u002bargocd:skip-file-rendering"`],
  ['see +argocd:skip-file-rendering', String.raw`"see \u002bargocd:skip-file-rendering"`],
  ['a\n# +argocd:skip-file-rendering\n', String.raw`"a\n# \u002bargocd:skip-file-rendering\n"`],
])('%j is escaped', (text, expected) => {
  expect(written(text)).toBe(expected);
});

test('near the marker is not the marker', () => {
  expect(written('see +argocd:skip-file')).toBe('see +argocd:skip-file');
});

test.each([
  ['a\nb', '|-\n  a\n  b'],
  ['a\nb\n', '|\n  a\n  b'],
  ['a\nb\n\n', '|+\n  a\n  b\n'],
  ['a\n\n  b\n', '|\n  a\n\n    b'],
  ['\na\n', '|\n\n  a'],
  ['a\tb\n\tc', '|-\n  a\tb\n  \tc'],
  ['# é: {}\n---\n- "😀"', '|-\n  # é: {}\n  ---\n  - "😀"'],
])('%j is a literal block', (text, expected) => {
  expect(written(text)).toBe(expected);
});

test.each(['\n', 'a\n ', 'a \nb', ' a\nb', '\n a', '\ta\nb', 'a\n\t\nb', 'a\x85\nb'])(
  '%j is no literal block',
  (text) => {
    expect(written(text)).toMatch(/^".*"$/);
  },
);

test('a key follows the rule of a value', () => {
  const data = {
    'settings.yaml': 'a\nb\n',
    'a\nb': 'x',
    '8080': 'x',
    on: 'x',
    '': 'x',
    'a: b': 'x',
    '<<': 'x',
  };
  const text = emitManifest({ ...object, data: { ...data, '+argocd:skip-file-rendering': '' } });
  expect(text.split('\ndata:\n')[1]).toMatchInlineSnapshot(`
    "  "": x
      "\\u002bargocd:skip-file-rendering": ""
      "8080": x
      "<<": x
      "a\\nb": x
      "a: b": x
      "on": x
      settings.yaml: |
        a
        b
    "
  `);
});

test('a key that is too long for a simple one is marked as a key', () => {
  const long = 'k'.repeat(1001);
  expect(
    emitManifest({ ...object, data: { [long]: 'a\nb', ['k'.repeat(1000)]: 'x' } }).split('\ndata:\n')[1],
  ).toBe(`  ${'k'.repeat(1000)}: x\n  ? ${long}\n  : |-\n    a\n    b\n`);
});
