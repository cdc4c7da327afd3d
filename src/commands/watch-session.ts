import type { Charts } from '../../charts/charts.ts';
import type { OutputDifference } from '../io/compare-output.ts';
import { OutputError } from '../io/output-error.ts';
import type { Change } from '../io/repository-watch.ts';
import type { ExitCode } from '../report/exit-code.ts';
import { rewrittenText } from '../report/watched.ts';
import { writtenText } from '../report/written.ts';
import type { DesiredState } from './desired-state.ts';
import { diskIssue } from './disk-issue.ts';
import { expressionsOf } from './expressions.ts';
import { sayIssues } from './say-issues.ts';
import { type Outcome, Synthesis } from './synthesis.ts';
import type { Options, Terminal } from './terminal.ts';
import { unknownName } from './unknown-name.ts';

/** The synths of one watch and what they say; what makes them run is not theirs. */
export class WatchSession {
  /** Where the sources lie as of the latest synth, relative to the repository. */
  folders: readonly string[] = [];
  readonly #options: Options;
  readonly #terminal: Terminal;
  readonly #synthesis: Synthesis;
  /** What was wrong with the sources at the latest synth. */
  #wrong = '';

  constructor(options: Options, terminal: Terminal, charts?: Charts) {
    this.#options = options;
    this.#terminal = terminal;
    this.#synthesis = new Synthesis(options, charts);
  }

  /** The first synth, of everything. An environment or service that is not there is wrong use. */
  async begin(): Promise<ExitCode | undefined> {
    const state = await this.#render(() => true);
    const unknown = unknownName(this.#options, state.known, this.#terminal, state.issues);
    const { output } = this.#options;
    if (unknown === undefined)
      this.#write(state, (difference) => writtenText(difference, output, this.#terminal.paintOut));
    return unknown;
  }

  /** The synth after a change; it says nothing when the change was none of the sources'. */
  async goOn({ isDoubtful, age }: Omit<Change, 'isIn'>): Promise<void> {
    const wrong = this.#wrong;
    const state = await this.#render(isDoubtful);
    if (!this.#synthesis.readNews && this.#wrong === wrong) return;
    if (unknownName(this.#options, state.known, this.#terminal, state.issues) !== undefined) return;
    const { output } = this.#options;
    this.#write(state, (difference) => rewrittenText(difference, output, age(), this.#terminal.paintOut));
  }

  async #render(isDoubtful: Change['isDoubtful']): Promise<DesiredState> {
    const state = this.#synthesis.render(await expressionsOf(this.#options.root), isDoubtful);
    this.folders = state.sourceFolders;
    this.#wrong = JSON.stringify(state.issues);
    return state;
  }

  #write(state: DesiredState, textOf: (difference: OutputDifference) => string): void {
    const { issues, difference } = this.#outcome(state);
    if (difference === undefined)
      sayIssues(issues, this.#options, this.#terminal, 'nothing was written; watching on');
    else this.#terminal.out(textOf(difference));
  }

  /** What the disk refuses ends no watch: the next change tries again. */
  #outcome(state: DesiredState): Outcome {
    try {
      return this.#synthesis.write(state);
    } catch (error) {
      if (!(error instanceof OutputError)) throw error;
      return { issues: [diskIssue(this.#options.root, error)] };
    }
  }
}
