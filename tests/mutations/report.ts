import { allCriteria } from './criteria/all-criteria.ts';
import { allKinds } from './kinds/all-kinds.ts';
import { explanations } from './survivors.ts';
import type { KindTally, Tally } from './tally.ts';

/** Of what changes the behaviour, so much has to be caught. */
export const least = 0.9;

const most = 50;

/** The figures as text. */
export function report(tally: Tally): string {
  return [
    kindTable(tally),
    list('Not counted: what a criterion calls somebody’s configuration', tally.criteria, allCriteria),
    list('Survivors: what changes the behaviour, and no rule can know', tally.survivors, explanations),
    some('Survivors that nothing explains', tally.unexplained),
    some('A criterion and a rule contradict each other', tally.contradictions),
    some('Objects that have fewer different mutations', tally.short),
    some('Criteria and explanations that nothing needs', unused(tally)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Whether the run is as it should be. */
export function isGood(tally: Tally): boolean {
  return total(tally).share >= least && tally.unexplained.length === 0 && tally.contradictions.length === 0;
}

export function total({ kinds }: Tally): KindTally & { readonly share: number } {
  const sum = { made: 0, changing: 0, caught: 0, caughtByDefault: 0 };
  for (const { made, changing, caught, caughtByDefault } of Object.values(kinds)) {
    sum.made += made;
    sum.changing += changing;
    sum.caught += caught;
    sum.caughtByDefault += caughtByDefault;
  }
  return { ...sum, share: sum.caught / sum.changing };
}

function kindTable(tally: Tally): string {
  const rows = allKinds.flatMap(({ name }) => {
    const kind = tally.kinds[name];
    return kind === undefined ? [] : row(name, kind);
  });
  const head = `${'Kind'.padEnd(30)}${['mutations', 'changing', 'caught', 'share', 'by default'].map((each) => each.padStart(11)).join('')}`;
  return [head, ...rows, row('all', total(tally))].join('\n');
}

function row(name: string, { made, changing, caught, caughtByDefault }: KindTally): string {
  const cells = [
    String(made),
    String(changing),
    String(caught),
    share(caught, changing),
    share(caughtByDefault, changing),
  ];
  return `${name.padEnd(30)}${cells.map((cell) => cell.padStart(11)).join('')}`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

function list(
  title: string,
  counts: Readonly<Record<string, number>>,
  entries: readonly { readonly id: string; readonly why: string }[],
): string {
  const lines = entries.flatMap(({ id, why }) =>
    counts[id] === undefined ? [] : `${String(counts[id]).padStart(8)}  ${id}: ${why}`,
  );
  return [title, ...lines].join('\n');
}

function unused({ criteria, survivors }: Tally): readonly string[] {
  return [
    ...allCriteria.filter(({ id }) => criteria[id] === undefined),
    ...explanations.filter(({ id }) => survivors[id] === undefined),
  ].map(({ id }) => id);
}

function some(title: string, all: readonly string[]): string {
  if (all.length === 0) return '';
  const rest = all.length > most ? [`… and ${all.length - most} more`] : [];
  return [`${title}: ${all.length}`, ...all.slice(0, most), ...rest].join('\n');
}
