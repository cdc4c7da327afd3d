import type { Facts } from '../checks/facts.ts';

/** Facts that remember what rules asked for in vain. */
export class AskedFacts {
  readonly facts: Facts;
  readonly #missing = new Set<string>();

  constructor(given: Facts) {
    const missing = this.#missing;
    this.facts = new Proxy(given, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (value === undefined && typeof name === 'string') missing.add(name);
        return value;
      },
    });
  }

  /** Names, sorted. */
  get missing(): readonly string[] {
    return [...this.#missing].toSorted();
  }
}
