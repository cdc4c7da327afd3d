import { absent } from './factor.ts';

/** Levels of a few factors that exclude each other. */
export interface Conflict {
  readonly why: string;
  /** The names of the factors. */
  readonly between: readonly string[];
  /** Whether these levels, in the order of `between`, exclude each other. */
  readonly forbids: (...levels: readonly string[]) => boolean;
}

/** A level of one factor, other than `absent`, makes sense only beside some levels of another. */
export function needs(
  factor: string,
  other: string,
  fits: (level: string) => boolean,
  why: string,
): Conflict {
  const forbids = (level = absent, found = absent) => level !== absent && !fits(found);
  return { why, between: [factor, other], forbids };
}

export function present(level: string): boolean {
  return level !== absent;
}

/** The levels of each factor, by its name. */
export type Domains = ReadonlyMap<string, readonly string[]>;

/** A choice of one level for each factor, by the factor's name. */
export type Row = ReadonlyMap<string, string>;

/** Whether a conflict is met by a row, which may be unfinished: what is not chosen yet forbids nothing. */
export function meets({ between, forbids }: Conflict, row: Row): boolean {
  const levels = between.flatMap((name) => row.get(name) ?? []);
  return levels.length === between.length && forbids(...levels);
}
