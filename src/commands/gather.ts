import type { Terminal } from './terminal.ts';

/** One thing that a command must know. */
export interface Question {
  /** The flag or argument that answers it, as the user writes it: `--image`, `NAME`. */
  readonly flag: string;
  /** How a person is asked. */
  readonly ask: string;
  /** The answer, when the command line gave it. */
  readonly given?: string | undefined;
  /** Taken when nothing else is said. */
  readonly fallback?: string | undefined;
  /** Says what is wrong with an answer. */
  readonly fault?: (answer: string) => string | undefined;
}

/** Looks up an answer by the name of its question. */
export type Answers<Name extends string> = (name: Name) => string;

/**
 * Completes what the command line gave: by asking a person, or by saying which flags are missing. `undefined` when it cannot be completed,
 * which is said then.
 */
export async function gather<Name extends string>(
  questions: Readonly<Record<Name, Question>>,
  terminal: Terminal,
): Promise<Answers<Name> | undefined> {
  const all = Object.entries<Question>(questions);
  const refused = faultsOf(all.map(([, question]) => question));
  const missing = all.filter(([, { given, fallback }]) => given === undefined && fallback === undefined);
  if (refused.length > 0 || (missing.length > 0 && terminal.ask === undefined)) {
    const flags = missing.map(([, { flag, ask }]) => `missing ${flag}: ${ask}`);
    terminal.error(`${[...refused, ...flags].join('\n')}\n`);
    return undefined;
  }
  const answers = new Map<string, string>();
  for (const [name, question] of all) {
    // Questions follow each other: a person answers one at a time.
    // oxlint-disable-next-line no-await-in-loop
    const answer = question.given ?? (await askUntilRight(question, terminal));
    if (answer === undefined) return leave(terminal);
    answers.set(name, answer);
  }
  return (name) => answers.get(name) ?? '';
}

function faultsOf(questions: readonly Question[]): readonly string[] {
  return questions.flatMap(({ flag, given, fault }) => {
    const what = given === undefined ? undefined : fault?.(given);
    return what === undefined ? [] : [`${flag} ${given}: ${what}`];
  });
}

/** Without a person, what has a fallback takes it. */
async function askUntilRight(
  { ask, fallback, fault }: Question,
  terminal: Terminal,
): Promise<string | undefined> {
  if (terminal.ask === undefined) return fallback;
  const hint = fallback === undefined || fallback === '' ? '' : ` [${fallback}]`;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const said = await terminal.ask(`${ask}${hint}: `);
    if (said === undefined) return undefined;
    const answer = said === '' ? fallback : said;
    const what = answer === undefined ? 'an answer is needed' : fault?.(answer);
    if (answer !== undefined && what === undefined) return answer;
    terminal.error(`  ${what}\n`);
  }
}

function leave(terminal: Terminal): undefined {
  terminal.error('\nnothing was written\n');
}

/** `a, b` → `a` and `b`. */
export function listed(answer: string): readonly string[] {
  return answer
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
