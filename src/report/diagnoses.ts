import type { Paint } from './paint.ts';

/** What one look at the machine or the repository found. */
export interface Diagnosis {
  /** What was looked at, in one word. */
  readonly check: string;
  /** `note` is worth knowing and stops nobody. */
  readonly state: 'ok' | 'note' | 'wrong';
  readonly what: string;
  /** What to do about it. */
  readonly help?: string | undefined;
}

const styles = { ok: 'green', note: 'yellow', wrong: 'red' } as const;

/** For people: one line each, and below it what to do. */
export function diagnosesText(diagnoses: readonly Diagnosis[], paint: Paint): string {
  const width = diagnoses.reduce((longest, { check }) => Math.max(longest, check.length), 0);
  const lines = diagnoses.flatMap(({ check, state, what, help }) => [
    `${paint(styles[state], state.padEnd(5))}  ${check.padEnd(width)}  ${what}`,
    ...(help === undefined ? [] : [`${' '.repeat(width + 9)}${paint('cyan', help)}`]),
  ]);
  const wrong = diagnoses.filter(({ state }) => state === 'wrong').length;
  const sum = wrong === 0 ? 'nothing is wrong' : `${wrong} ${wrong === 1 ? 'thing is' : 'things are'} wrong`;
  return [...lines, '', sum, ''].join('\n');
}
