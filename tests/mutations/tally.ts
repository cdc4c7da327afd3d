import { allCriteria } from './criteria/all-criteria.ts';
import type { Found, Judge } from './judge.ts';
import type { Mutation } from './mutation.ts';
import type { Environment } from './sample.ts';
import { explanations } from './survivors.ts';

/** What became of the mutations of one kind. */
export interface KindTally {
  made: number;
  changing: number;
  caught: number;
  /** Without the strict rules. */
  caughtByDefault: number;
}

/** What became of all mutations; plain, so that it goes from one thread to another. */
export interface Tally {
  readonly kinds: Record<string, KindTally>;
  /** How many mutations each criterion holds for. */
  readonly criteria: Record<string, number>;
  /** How many survivors each explanation explains. */
  readonly survivors: Record<string, number>;
  /** Survivors that nothing explains. */
  readonly unexplained: string[];
  /** What a criterion calls somebody's configuration and a rule calls wrong: one of them errs. */
  readonly contradictions: string[];
  /** Objects that have fewer different mutations than were asked for. */
  readonly short: string[];
}

export function emptyTally(): Tally {
  return { kinds: {}, criteria: {}, survivors: {}, unexplained: [], contradictions: [], short: [] };
}

/**
 * What these find, something besides the value decides: a quota, a LimitRange, a level or a claim elsewhere, another field of the object, or that
 * nothing is left of a part of the text. A criterion over a value does not know of it.
 */
const decidedByMore: ReadonlySet<string> = new Set([
  'no-exceeded-quota',
  'require-quota-amount',
  'valid-limited-amounts',
  'valid-pod-security',
  'no-shared-claim',
  'valid-user',
  'no-idle-certificate',
  'no-latest-tag',
]);

/** Judges a mutation and writes down what became of it. */
export function count(
  tally: Tally,
  mutation: Mutation,
  {
    judge,
    environment,
    index,
  }: { readonly judge: Judge; readonly environment: Environment; readonly index: number },
): void {
  const kind = (tally.kinds[mutation.kind] ??= { made: 0, changing: 0, caught: 0, caughtByDefault: 0 });
  kind.made += 1;
  const found = judge.rules(index, mutation.value);
  const criterion = allCriteria.find(({ holds }) => holds(mutation, environment));
  if (criterion !== undefined && !found.some(({ id }) => decidedByMore.has(id))) {
    add(tally.criteria, criterion.id);
    if (found.length > 0) tally.contradictions.push(`${criterion.id}: ${idsOf(found)}: ${textOf(mutation)}`);
    return;
  }
  kind.changing += 1;
  if (found.length > 0) kind.caught += 1;
  if (found.some(({ level }) => level !== 'strict')) kind.caughtByDefault += 1;
  if (found.length > 0) return;
  const explanation = explanations.find(({ places }) => places.some((place) => place.test(mutation.place)));
  if (explanation === undefined) tally.unexplained.push(textOf(mutation));
  else add(tally.survivors, explanation.id);
}

function add(counts: Record<string, number>, id: string, number = 1): void {
  counts[id] = (counts[id] ?? 0) + number;
}

function idsOf(found: readonly Found[]): string {
  return [...new Set(found.map(({ id }) => id))].join(', ');
}

function textOf({ kind, place, before, after }: Mutation): string {
  return `${kind}: ${place}: ${shortened(before)} -> ${shortened(after)}`;
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** Two tallies as one. */
export function joined(one: Tally, other: Tally): Tally {
  for (const [name, { made, changing, caught, caughtByDefault }] of Object.entries(other.kinds)) {
    const kind = (one.kinds[name] ??= { made: 0, changing: 0, caught: 0, caughtByDefault: 0 });
    kind.made += made;
    kind.changing += changing;
    kind.caught += caught;
    kind.caughtByDefault += caughtByDefault;
  }
  for (const [id, number] of Object.entries(other.criteria)) add(one.criteria, id, number);
  for (const [id, number] of Object.entries(other.survivors)) add(one.survivors, id, number);
  one.unexplained.push(...other.unexplained);
  one.contradictions.push(...other.contradictions);
  one.short.push(...other.short);
  return one;
}
