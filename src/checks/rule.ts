/** How much a rule insists: a contract cannot be silenced, a strict rule speaks only where an environment asks for it. */
export type Level = 'contract' | 'default' | 'strict';

/** What every rule says of itself; `purser check --explain <id>` prints it. */
export interface Rule {
  /** What a person sees: the file's name. */
  readonly id: string;
  readonly level: Level;
  /** The rows of the catalogue of mistakes that it catches, such as `R40`. */
  readonly rows: readonly string[];
  /** What it asks of an object, where a team wrote it. */
  readonly asks?: string | undefined;
  /** What happens in the cluster when it is broken; what a team says of it. */
  readonly why: string;
  /** The way out, where it is the same for everything that the rule finds. */
  readonly help?: string | undefined;
}

/** Whether anybody wants to hear of a rule: the same answer whenever it is asked. */
export type Wants = (rule: Rule) => boolean;

export const every: Wants = () => true;
const unlessStrict: Wants = ({ level }) => level !== 'strict';

/** What an environment wants to hear: strict rules speak only where it asks for them, and are not run elsewhere. */
export function wantsOf({ strict }: { readonly strict: boolean }): Wants {
  return strict ? every : unlessStrict;
}
