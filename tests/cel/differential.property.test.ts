import { Environment } from '@marcbachmann/cel-js';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/cel/compile.ts';

/** The library's own evaluation of the same text: the other opinion. */
const library = new Environment({
  enableOptionalTypes: true,
  homogeneousAggregateLiterals: false,
}).registerVariable('object', 'dyn');

/** As the library wants an object: its numbers are doubles unless they are big, and a map's `constructor` is a trap. */
function forLibrary(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(forLibrary);
  if (typeof value !== 'object' || value === null) return value;
  return new Map(Object.entries(value).map(([key, each]) => [key, forLibrary(each)]));
}

const { expression: expressions } = fc.letrec<{ value: string; truth: string; expression: string }>(
  (tie) => ({
    value: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.constantFrom(
        'object.a',
        'object.b',
        'object.list',
        'object.map',
        'object.none',
        'object.map.a',
        'object.list[0]',
      ),
      fc.constantFrom('1', '0', '-2', '"a"', '""', 'null', 'true', '[]', '[1, 2]', '{"a": 1}'),
      fc
        .tuple(tie('value'), fc.constantFrom('+', '-', '*', '/', '%'), tie('value'))
        .map(([a, sign, b]) => `dyn(${a}) ${sign} dyn(${b})`),
      tie('value').map((a) => `dyn(${a}).size()`),
      tie('value').map((a) => `dyn(${a})[0]`),
      tie('value').map((a) => `dyn(${a}).map(x, dyn(x) + dyn(1))`),
      fc.tuple(tie('value'), tie('truth')).map(([a, b]) => `dyn(${a}).filter(x, ${b})`),
      fc.tuple(tie('truth'), tie('value'), tie('value')).map(([a, b, c]) => `(${a} ? dyn(${b}) : dyn(${c}))`),
      tie('truth'),
    ),
    truth: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.constantFrom(
        'true',
        'false',
        'has(object.a)',
        'has(object.none)',
        'has(object.map.a)',
        'has(object.none.a)',
      ),
      fc
        .tuple(tie('value'), fc.constantFrom('==', '!=', '<', '<=', '>', '>=', 'in'), tie('value'))
        .map(([a, sign, b]) => `(dyn(${a}) ${sign} dyn(${b}))`),
      fc
        .tuple(tie('truth'), fc.constantFrom('&&', '||'), tie('truth'))
        .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      tie('truth').map((a) => `!${a}`),
      fc
        .tuple(tie('value'), fc.constantFrom('all', 'exists', 'exists_one'), tie('truth'))
        .map(([a, macro, b]) => `dyn(${a}).${macro}(x, ${b})`),
      fc
        .tuple(tie('value'), fc.constantFrom('startsWith', 'endsWith', 'contains'), tie('value'))
        .map(([a, name, b]) => `dyn(${a}).${name}(dyn(${b}))`),
    ),
    expression: tie('truth'),
  }),
);

const scalars = fc.constantFrom<unknown>(0, 1, 2, 'a', '', true, false, null, [], [1], ['a', 'b'], { a: 1 });
const objects = fc.record(
  {
    a: scalars,
    b: scalars,
    list: fc.array(scalars, { maxLength: 3 }),
    map: fc.dictionary(fc.constantFrom('a', 'b', 'c'), scalars),
  },
  { requiredKeys: [] },
);

type Outcome = boolean | 'no answer' | 'refused';

function ours(text: string, object: Readonly<Record<string, unknown>>): Outcome {
  const made = compile(text);
  if ('what' in made) return 'refused';
  const answer = made.ask({ object, namespaceName: '', environment: {} }, { left: 1_000_000 });
  return typeof answer === 'boolean' ? answer : 'no answer';
}

function theirs(text: string, object: Readonly<Record<string, unknown>>): Outcome {
  const parsed = library.parse(text);
  if (!parsed.check().valid) return 'refused';
  try {
    const answer: unknown = parsed({ object: forLibrary(object) });
    return typeof answer === 'boolean' ? answer : 'no answer';
  } catch {
    return 'no answer';
  }
}

test('an expression answers what the library would answer', () => {
  const seen = new Map<Outcome, number>();
  fc.assert(
    fc.property(expressions, objects, (text, object) => {
      const answer = ours(text, object);
      expect(answer).toBe(theirs(text, object));
      seen.set(answer, (seen.get(answer) ?? 0) + 1);
    }),
    { numRuns: 3000, seed: 20_261_126 },
  );
  // None of the outcomes may starve.
  for (const outcome of [true, false, 'no answer'] as const) expect(seen.get(outcome)).toBeGreaterThan(200);
});
