import { expect, test } from 'vitest';
import { asked, whyNot } from './asked.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const tooMany = 'takes more than 1,000,000 steps on this object';

test('two lists inside each other have an answer, three of them do not', () => {
  const object = { list: numbers(200) };
  expect(asked('object.list.all(a, object.list.all(b, a + b >= 0))', object)).toBe(true);
  expect(whyNot('object.list.all(a, object.list.all(b, object.list.all(c, a + b + c >= 0)))', object)).toBe(
    tooMany,
  );
});

test('nothing gets over the bound: neither || nor exists', () => {
  const object = { list: numbers(200) };
  const endless = 'object.list.all(a, object.list.all(b, object.list.all(c, true)))';
  expect(whyNot(`${endless} || true`, object)).toBe(tooMany);
  expect(whyNot(`[1, 2].exists(x, x == 1 ? ${endless} : true)`, object)).toBe(tooMany);
});

/** Each name is bound to twice the one before: a million times what the object has. */
function doubled(levels: number): string {
  const bindings = numbers(levels).map((level) => `cel.bind(x${level + 1}, x${level} + x${level}, `);
  return `cel.bind(x0, object.list, ${bindings.join('')}x${levels}.size() > 0${')'.repeat(levels + 1)}`;
}

test('lists and texts that double run into it, and not out of memory', () => {
  expect(asked(doubled(5), { list: [1] })).toBe(true);
  expect(whyNot(doubled(20), { list: numbers(1000) })).toBe(tooMany);
  expect(whyNot(doubled(20), { list: 'abcdefghijklmnop'.repeat(100) })).toBe(tooMany);
});

test('to compare what holds itself many times over runs into it', () => {
  const levels = numbers(8).map((level) => `cel.bind(x${level + 1}, object.list.map(i, x${level}), `);
  const text = (sign: string) =>
    `cel.bind(x0, object.list, ${levels.join('')}x8 ${sign} x8.map(i, i)${')'.repeat(9)}`;
  expect(whyNot(text('=='), { list: numbers(10) })).toBe(tooMany);
});

test('a regular expression takes time in proportion to the text', () => {
  const text = `${'a'.repeat(50_000)}!`;
  expect(asked('!object.text.matches("^(a+)+$") && !object.text.matches("^(a|aa)*b")', { text })).toBe(true);
  expect(whyNot('object.list.all(i, !object.text.matches("^(a+)+$"))', { text, list: numbers(1000) })).toBe(
    tooMany,
  );
});

test('the same expression takes the same steps', () => {
  const object = { list: numbers(30) };
  const left = numbers(3).map(() => {
    const allowance = 10_000;
    return asked('object.list.all(a, object.list.exists(b, a == b))', object, allowance);
  });
  expect(left).toStrictEqual([true, true, true]);
});

test('all rules together have a bound of their own', () => {
  const answer = asked('object.list.all(a, a >= 0)', { list: numbers(30) }, 50);
  expect(answer).toMatchObject({
    what: 'finds no steps left: all rules together take too many on this object',
  });
});
