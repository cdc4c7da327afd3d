import type { Steps } from '../values/steps.ts';

interface Made<Value> {
  readonly things: readonly unknown[];
  readonly value: Value;
}

/** Results by name. What is asked again for the very same things is not made again. */
export class Memo<Value> {
  #before: ReadonlyMap<string, Made<Value>> = new Map();
  #now = new Map<string, Made<Value>>();

  /** From here on, only what the round before asked for is remembered. */
  startAgain(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /** What `make` makes of the things, or made of them in the round before. It must depend on nothing else. */
  of(name: string, things: readonly unknown[], make: () => Value): Value {
    const made = this.#known(name, things) ?? { things, value: make() };
    this.#now.set(name, made);
    return made.value;
  }

  /** The same of what is made in steps. */
  *inSteps(name: string, things: readonly unknown[], make: () => Steps<Value>): Steps<Value> {
    const made = this.#known(name, things) ?? { things, value: yield* make() };
    this.#now.set(name, made);
    return made.value;
  }

  #known(name: string, things: readonly unknown[]): Made<Value> | undefined {
    const known = this.#before.get(name);
    return known !== undefined && areSame(known.things, things) ? known : undefined;
  }
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((thing, index) => thing === others[index]);
}
