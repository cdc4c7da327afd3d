import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { Judge } from './judge.ts';
import { mutationsOf } from './mutate-object.ts';
import { least, total } from './report.ts';
import { run } from './run.ts';
import { sample } from './sample.ts';

const environments = sample(resolve(import.meta.dirname, '../..'));

/** `npm run mutate-manifests` makes a hundred times as many. */
const tally = run(environments, { seed: 20_261_126, mutations: 20, part: 0, parts: 1 });

test('of the mistakes that change what happens at run time, nine tenths are caught, without the strict rules too', () => {
  const { made, changing, caught, caughtByDefault } = total(tally);
  expect(made).toBe(20 * environments.flatMap(({ objects }) => objects).length);
  expect(changing).toBeGreaterThan(made / 2);
  expect(caught / changing).toBeGreaterThanOrEqual(least);
  expect(caughtByDefault / changing).toBeGreaterThanOrEqual(least);
});

test('every survivor has an explanation', () => {
  expect(tally.unexplained).toStrictEqual([]);
});

test('no rule calls wrong what a criterion calls somebody’s configuration', () => {
  expect(tally.contradictions).toStrictEqual([]);
});

test('the same seed makes the same mutations, and none of them twice', () => {
  const [environment] = environments;
  if (environment === undefined) throw new Error('the sample has no environment');
  const texts = (seed: number) =>
    mutationsOf(environment, 0, 100, seed).map((each) => JSON.stringify(each.value));
  expect(texts(1)).toStrictEqual(texts(1));
  expect(texts(1)).not.toStrictEqual(texts(2));
  expect(new Set(texts(1)).size).toBe(100);
});

test('the sample itself is right, but for what it silences', () => {
  expect(environments.flatMap((environment) => new Judge(environment).found)).toStrictEqual([
    '["no-secret-argument","the secret variable PASSWORD as an argument"]',
  ]);
});
