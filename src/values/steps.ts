/** Work that pauses between its parts; what it makes comes out at the end. */
export type Steps<Result> = Generator<void, Result>;

/**
 * Does the work of several side by side: the first part of all of them, then the second part of all. So one part of the program runs for a while and
 * finds its code in the processor's caches; one after the other, each would have it fetched again: a quarter of the time of a synth.
 */
export function inStep<Result>(works: readonly Steps<Result>[]): readonly Result[] {
  const results: Result[] = [];
  let going = [...works.entries()];
  while (going.length > 0)
    going = going.filter(([index, work]) => {
      const { done, value } = work.next();
      if (done === true) results[index] = value;
      return done !== true;
    });
  return results;
}

/** Does it all at once. */
export function finished<Result>(work: Steps<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}
