import { meets, type Conflict, type Domains, type Row } from './conflict.ts';

/** How much a level is wanted in an unfinished row. */
type Gain = (row: Row, factor: string, level: string) => number;

/**
 * Finishes rows without meeting a conflict: the wanted levels first, and back where that leads nowhere. A search that goes back too often begins
 * anew with the factors that were in its way, which finds either a row or the reason why there is none.
 */
export class RowSearch {
  readonly #domains: Domains;
  readonly #conflicts: ReadonlyMap<string, readonly Conflict[]>;
  readonly #gain: Gain;
  #troubles = new Map<string, number>();
  #patience = 0;

  constructor(domains: Domains, conflicts: readonly Conflict[], gain: Gain) {
    this.#domains = domains;
    this.#gain = gain;
    this.#conflicts = new Map(
      [...domains.keys()].map((factor) => [
        factor,
        conflicts.filter(({ between }) => between.includes(factor)),
      ]),
    );
  }

  /** `undefined` when no such row is without a conflict. */
  complete(given: Row): Row | undefined {
    this.#troubles = new Map();
    for (let patience = 50; ; patience *= 2) {
      this.#patience = patience;
      const found = this.#start(given);
      if (found !== undefined || this.#patience > 0) return found;
    }
  }

  #start(given: Row): Row | undefined {
    const trouble = (factor: string) => this.#troubles.get(factor) ?? 0;
    let domains: Domains | undefined = new Map(
      [...this.#domains].toSorted(([one], [other]) => trouble(other) - trouble(one)),
    );
    const row = new Map<string, string>();
    for (const [factor, level] of given) {
      if (domains?.get(factor)?.includes(level) !== true) return undefined;
      row.set(factor, level);
      domains = this.#narrow(row, factor, domains);
    }
    return domains && this.#finish(row, domains);
  }

  #finish(row: Row, domains: Domains): Row | undefined {
    const factor = nextFactor(row, domains);
    if (factor === undefined) return row;
    for (const level of this.#ranked(row, factor, domains)) {
      const next = new Map(row).set(factor, level);
      const open = this.#narrow(next, factor, domains);
      const found = open && this.#finish(next, open);
      if (found !== undefined) return found;
      this.#patience -= 1;
      if (this.#patience <= 0) return undefined;
    }
    return undefined;
  }

  #ranked(row: Row, factor: string, domains: Domains): readonly string[] {
    return (domains.get(factor) ?? [])
      .map((level) => ({ level, wanted: this.#gain(row, factor, level) }))
      .toSorted((one, other) => other.wanted - one.wanted)
      .map(({ level }) => level);
  }

  /** Closes what the newest choice forbids; `undefined` when nothing is left to some factor. */
  #narrow(row: Row, newest: string, domains: Domains): Domains | undefined {
    const open = new Map(domains);
    for (const conflict of this.#conflicts.get(newest) ?? []) {
      const [last, ...more] = conflict.between.filter((name) => !row.has(name));
      if (last === undefined || more.length > 0) continue;
      const left = (open.get(last) ?? []).filter((level) => !meets(conflict, new Map(row).set(last, level)));
      open.set(last, left);
      if (left.length > 0) continue;
      for (const name of conflict.between) this.#troubles.set(name, (this.#troubles.get(name) ?? 0) + 1);
      return undefined;
    }
    return open;
  }
}

/** What has one level left is decided already; otherwise the order of the domains. */
function nextFactor(row: Row, domains: Domains): string | undefined {
  let first: string | undefined;
  for (const [factor, levels] of domains) {
    if (row.has(factor)) continue;
    if (levels.length === 1) return factor;
    first ??= factor;
  }
  return first;
}
