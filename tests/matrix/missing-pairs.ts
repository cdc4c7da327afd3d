import type { Domains, Row } from './conflict.ts';

/** Two levels of two factors. */
export type Pair = readonly [factor: string, level: string, factor: string, level: string];

/** The pairs that no row has yet, asked for some million times: a table with a line and a column for each level. */
export class MissingPairs {
  readonly #numbers = new Map<string, ReadonlyMap<string, number>>();
  readonly #size: number;
  readonly #missing: Uint8Array;
  readonly #pairs: Pair[] = [];
  #next = 0;

  constructor(factors: Domains) {
    let size = 0;
    for (const [factor, levels] of factors)
      this.#numbers.set(factor, new Map(levels.map((level) => [level, size++])));
    this.#size = size;
    this.#missing = new Uint8Array(size * size);
    for (const pair of pairsOf(factors)) {
      this.#pairs.push(pair);
      this.#set(pair, 1);
    }
  }

  /** The first of them. */
  first(): Pair | undefined {
    for (; this.#next < this.#pairs.length; this.#next += 1) {
      const pair = this.#pairs[this.#next];
      if (pair !== undefined && this.#has(pair)) return pair;
    }
    return undefined;
  }

  /** How many of them a level would add to a row. */
  gain(row: Row, factor: string, level: string): number {
    const line = this.#number(factor, level) * this.#size;
    let count = 0;
    for (const [name, chosen] of row) count += this.#missing[line + this.#number(name, chosen)] ?? 0;
    return count;
  }

  removeAllOf(row: Row): void {
    const chosen = [...row];
    for (const [one, level] of chosen)
      for (const [other, otherLevel] of chosen) this.remove([one, level, other, otherLevel]);
  }

  remove(pair: Pair): void {
    this.#set(pair, 0);
  }

  #has([one, level, other, otherLevel]: Pair): boolean {
    return this.#missing[this.#number(one, level) * this.#size + this.#number(other, otherLevel)] === 1;
  }

  #set([one, level, other, otherLevel]: Pair, value: 0 | 1): void {
    const [first, second] = [this.#number(one, level), this.#number(other, otherLevel)];
    this.#missing[first * this.#size + second] = value;
    this.#missing[second * this.#size + first] = value;
  }

  #number(factor: string, level: string): number {
    return this.#numbers.get(factor)?.get(level) ?? 0;
  }
}

/** Every pair once. */
function* pairsOf(factors: Domains): Iterable<Pair> {
  const all = [...factors];
  for (const [index, [one, levels]] of all.entries())
    for (const [other, otherLevels] of all.slice(index + 1))
      for (const level of levels) for (const otherLevel of otherLevels) yield [one, level, other, otherLevel];
}
