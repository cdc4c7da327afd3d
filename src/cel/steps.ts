import type { Allowance } from '../values/expression.ts';

/** The most steps of one expression on one object, a fraction of a second; an honest one takes a few hundred. */
const most = 1_000_000;

/** The bound was reached; nothing gets over that. */
export class TooManySteps extends Error {}

/**
 * Counts what an evaluation does, and ends it at a bound: steps and not seconds, so that a busy machine finds what an idle one finds. A step is a node
 * of the expression, an item of a list that is looked at, or a few letters of a text.
 */
export class Steps {
  readonly #shared: Allowance;
  #left = most;

  constructor(shared: Allowance) {
    this.#shared = shared;
  }

  spend(count = 1): void {
    this.#left -= count;
    this.#shared.left -= count;
    if (this.#left < 0 || this.#shared.left < 0) throw new TooManySteps();
  }

  /** What it costs to go through a text. */
  spendText(text: string, factor = 1): void {
    this.spend(Math.ceil((text.length * factor) / 16));
  }

  /** Which of the two bounds was reached, in words. */
  get exceeded(): string {
    return this.#left < 0
      ? `takes more than ${most.toLocaleString('en')} steps on this object`
      : 'finds no steps left: all rules together take too many on this object';
  }
}
