import { expect, test } from 'vitest';
import { emitManifest } from '../../src/emit/emit-manifest.ts';

function emit(value: unknown): string {
  return emitManifest({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'settings' },
    spec: { value },
  });
}

/** The last line of the text. */
function written(value: unknown): string {
  return emit(value).trimEnd().split('\n').at(-1)?.trim() ?? '';
}

test.each([
  [0, '0'],
  [-0, '0'],
  [8080, '8080'],
  [-3, '-3'],
  [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  [1e15, '1000000000000000'],
  [0.1, '0.1'],
  [-2.5, '-2.5'],
  [1e-7, '1.0e-7'],
  [-1e-7, '-1.0e-7'],
  [1.5e-10, '1.5e-10'],
  [5e-324, '5.0e-324'],
  [true, 'true'],
  [false, 'false'],
  [null, 'null'],
  [[], '[]'],
  [{}, '{}'],
  [{ absent: undefined }, '{}'],
])('%o is written %s', (value, expected) => {
  expect(written(value)).toBe(`value: ${expected}`);
});

test('a member that is undefined is absent', () => {
  expect(emit({ absent: undefined, b: null })).not.toContain('absent');
  expect(written(undefined)).toBe('spec: {}');
});

test.each([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['an unsafe integer', 2 ** 53],
  ['1e21', 1e21],
  ['a date', new Date(0)],
  ['a map', new Map([['a', 1]])],
  ['an instance', new URL('https://example.com')],
  ['a function', () => 1],
  ['a bigint', 1n],
  ['a symbol', Symbol('a')],
  ['undefined in a list', [undefined]],
  ['half a character', '\ud83d'],
  ['the other half in a block', 'a\nb\udc00'],
  ['half a character in a key', { 'a\ud83d': 1 }],
])('%s is refused', (_, value) => {
  expect(() => emit([{ name: 'a' }, { value }])).toThrow('ConfigMap settings, spec.value[1].value');
});

test('the path quotes what is no word, and the message never says a text', () => {
  const labels = { 'app.kubernetes.io/name': 'secret\ud83d' };
  expect(() => emit({ labels })).toThrowErrorMatchingInlineSnapshot(
    `[UnwritableValueError: ConfigMap settings, spec.value.labels["app.kubernetes.io/name"]: the text holds half a character (a lone surrogate), which UTF-8 cannot hold]`,
  );
});

test('what holds itself is refused', () => {
  const loop: { self?: unknown } = {};
  loop.self = { loop };
  expect(() => emit(loop)).toThrow('deeper than 200 levels; does the value hold itself?');
});

test('what stands at two places is written twice', () => {
  const shared = { cpu: '250m' };
  expect(emit([shared, [shared], { shared }])).toMatchInlineSnapshot(`
    "apiVersion: v1
    kind: ConfigMap
    metadata:
      name: settings
    spec:
      value:
        - cpu: 250m
        - - cpu: 250m
        - shared:
            cpu: 250m
    "
  `);
});

test('an object without a prototype is a plain one', () => {
  expect(written(Object.assign(Object.create(null), { a: 1 }))).toBe('a: 1');
});
