import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { withSteadySpreads } from '../../bin/steady-spreads.js';

const steady = (code: string) => withSteadySpreads(code, 'ts').replaceAll('...globalThis.undefined,', '#');

test('something stands before the first spread, in what a literal holds too', () => {
  expect(steady('f({ ...one, name });')).toBe('f({# ...one, name });');
  expect(steady('f({ ...one, ...other });')).toBe('f({# ...one, ...other });');
  expect(steady('f({ ...one, g: { ...other, h: 1 } }, { ...one, i: 2 });')).toBe(
    'f({# ...one, g: {# ...other, h: 1 } }, {# ...one, i: 2 });',
  );
  expect(steady('const made: Made = {\n  ...one,\n  name,\n} satisfies Made;')).toBe(
    'const made: Made = {#\n  ...one,\n  name,\n} satisfies Made;',
  );
});

test.each([
  ['a copy', 'f({ ...one });'],
  ['a spread that something stands before', 'f({ name, ...one });'],
  ['a list', 'f([...one, name]);'],
  ['a pattern', 'const { ...rest } = one;'],
  ['a text', 'f("{ ...one, name }", `{ ...${one}, name }`, /{ ...one, }/);'],
  ['a comment', '// { ...one, name }\nf();'],
])('%s is left alone', (_, code) => {
  expect(steady(code)).toBe(code);
});

/** How many hidden classes the objects of a literal have, which is passed a hundred times. */
function hiddenClasses(literal: string): number {
  const program = `
    const made = (one) => (${literal});
    const found = [];
    for (let index = 0; index < 100; index += 1) {
      const object = made({ one: index });
      if (!found.some((other) => %HaveSameMap(object, other))) found.push(object);
    }
    console.log(found.length);`;
  return Number(execFileSync(process.execPath, ['--allow-natives-syntax', '-e', program]));
}

test('the objects of a literal share their hidden class, and without it they do not in Node 20', () => {
  const literal = '{ ...one, name: 1 }';
  expect(hiddenClasses(withSteadySpreads(`(${literal})`, 'js'))).toBe(1);
  expect(hiddenClasses(literal)).toBeGreaterThan(process.versions.node.startsWith('20.') ? 50 : 0);
});
