import type { Conflict, Domains, Row } from './conflict.ts';
import { MissingPairs, type Pair } from './missing-pairs.ts';
import { RowSearch } from './row-search.ts';

export interface AllPairs {
  readonly rows: readonly Row[];
  /** The pairs that occur in no row, because no row without a conflict has them. */
  readonly impossible: readonly Pair[];
}

/**
 * Rows in which every two levels of every two factors occur together, as few as a greedy search finds: each row begins with the first pair that
 * is missing, and takes from each factor the level with the most missing pairs. The same factors always give the same rows.
 */
export function allPairs(given: Domains, conflicts: readonly Conflict[]): AllPairs {
  const factors = fewestConflictsFirst(given, conflicts);
  const missing = new MissingPairs(factors);
  const search = new RowSearch(factors, conflicts, (...choice) => missing.gain(...choice));
  const rows: Row[] = [];
  const impossible: Pair[] = [];
  for (let pair = missing.first(); pair !== undefined; pair = missing.first()) {
    const [one, level, other, otherLevel] = pair;
    const row = search.complete(
      new Map([
        [one, level],
        [other, otherLevel],
      ]),
    );
    if (row === undefined) {
      impossible.push(pair);
      missing.remove(pair);
    } else {
      rows.push(row);
      missing.removeAllOf(row);
    }
  }
  return { rows, impossible };
}

/** Settings before what they are settings of: what is wanted of them decides it. What has no conflict at all is last. */
function fewestConflictsFirst(factors: Domains, conflicts: readonly Conflict[]): Domains {
  const count = (factor: string) =>
    conflicts.filter(({ between }) => between.includes(factor)).length || conflicts.length;
  return new Map([...factors].toSorted(([one], [other]) => count(one) - count(other)));
}
