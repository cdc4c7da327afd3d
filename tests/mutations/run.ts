import { Judge } from './judge.ts';
import { mutationsOf } from './mutate-object.ts';
import type { Environment } from './sample.ts';
import { count, emptyTally, type Tally } from './tally.ts';

/** Which mutations are made: so many of each object, and of which objects. */
export interface Run {
  readonly seed: number;
  readonly mutations: number;
  /** Of so many parts of all objects, this one. */
  readonly part: number;
  readonly parts: number;
}

/** Makes and judges the mutations of a part of all objects. */
export function run(
  environments: readonly Environment[],
  { seed, mutations, part, parts }: Run,
  done: () => void = () => undefined,
): Tally {
  const tally = emptyTally();
  let at = 0;
  for (const environment of environments) {
    const judge = new Judge(environment);
    for (const [index, { path }] of environment.objects.entries()) {
      at += 1;
      if (at % parts !== part) continue;
      const made = mutationsOf(environment, index, mutations, seed);
      if (made.length < mutations) tally.short.push(`${path}: ${made.length}`);
      for (const mutation of made) count(tally, mutation, { judge, environment, index });
      done();
    }
  }
  return tally;
}
