import { expect, test } from 'vitest';
import { finished, inStep, type Steps } from '../../src/values/steps.ts';

function* work(name: string, parts: number, said: string[]): Steps<string> {
  for (let part = 1; part <= parts; part += 1) {
    said.push(`${name}${part}`);
    if (part < parts) yield;
  }
  return name;
}

test('the same part of all comes before the next part of any, and results stand as the work was given', () => {
  const said: string[] = [];
  const works = [work('a', 3, said), work('b', 1, said), work('c', 2, said)];
  expect(inStep(works)).toStrictEqual(['a', 'b', 'c']);
  expect(said).toStrictEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3']);
});

test('nothing to do gives nothing', () => {
  expect(inStep([])).toStrictEqual([]);
});

test('one alone is done at once', () => {
  const said: string[] = [];
  expect(finished(work('a', 3, said))).toBe('a');
  expect(said).toStrictEqual(['a1', 'a2', 'a3']);
});
