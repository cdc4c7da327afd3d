/** A stream of numbers in [0, 1) that is the same for the same seed on every machine (mulberry32). */
function randomNumbers(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b9);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Decisions of one service: what it is does not depend on how many others there are. */
export function dice(seed) {
  const next = randomNumbers(seed);
  return {
    /** True in `share` of all cases. */
    chance: (share) => next() < share,
    /** A whole number from 0 to `limit - 1`. */
    below: (limit) => Math.floor(next() * limit),
    oneOf: (list) => list[Math.floor(next() * list.length)],
  };
}
