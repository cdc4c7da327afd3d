import { expect, test } from 'vitest';
import { compile } from '../../src/cel/compile.ts';

test.each([
  ['object.spec.', 12, 'ends too early'],
  ['', 0, 'ends too early'],
  ['object.spec.replicas = 2', 21, '"=" cannot stand here'],
  ['object.spec.replicas >= 2)', 25, '")" cannot stand here'],
  ['objct.spec == 1', 0, 'there is no "objct"; did you mean "object"?'],
  ['namespace == "a"', 0, '"namespace" is a word that CEL keeps for itself'],
  ['has(object.a[0].b)', 4, 'has() asks for fields alone, as in has(object.spec.replicas)'],
  ['environment.nmae == "a"', 12, 'no such key: nmae'],
  ['true && environment.name == 1', 8, 'no such overload: string == int'],
  ['1 + 1', 0, 'is int, and not true or false'],
  ['"a"', 0, 'is string, and not true or false'],
  ['object.spec.foo(1)', 0, "found no matching overload for 'dyn.foo(int)'"],
  [
    'timestamp("2026-01-01T00:00:00Z") == timestamp("2026-01-01T00:00:00Z")',
    0,
    'rules know no function timestamp() with these arguments',
  ],
  ['object.a == b"x"', 12, 'rules know neither bytes nor unsigned numbers'],
  ['object.a == 1u', 12, 'rules know neither bytes nor unsigned numbers'],
  ['object.name.matches("(")', 20, 'is no regular expression of RE2'],
  ['"a".matches("(?=a)")', 12, 'is no regular expression of RE2'],
  [`${'('.repeat(60)}true${')'.repeat(60)}`, 50, 'is too large'],
  [`1${'+1'.repeat(600)} == 1`, undefined, 'is too large'],
  ['!'.repeat(3990), undefined, undefined],
  [`true || ${' '.repeat(4000)}false`, 0, 'has more than 4000 letters'],
  [`[${'1,'.repeat(600)}1].size() == 1`, undefined, 'is too large'],
])('%s', (text, offset, what) => {
  const made = compile(text);
  expect(made).toHaveProperty('what');
  if (what !== undefined) expect(made).toHaveProperty('what', what);
  if (offset !== undefined) expect(made).toHaveProperty('offset', offset);
});

test('what is read of the environment is known', () => {
  const made = compile(
    'environment.name == "a" && object.all(k, environment.region == k || environment.name == k)',
  );
  expect(made).toHaveProperty('reads', ['name', 'region']);
});
