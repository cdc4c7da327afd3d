import { resolve } from 'node:path';
import type { Charts } from '../../charts/charts.ts';
import { compareOutput, type OutputDifference } from '../io/compare-output.ts';
import type { Doubt } from '../io/known-texts.ts';
import { writeOutput } from '../io/write-output.ts';
import type { Compile } from '../values/expression.ts';
import type { Issue } from '../values/issue.ts';
import { desiredState, type DesiredState } from './desired-state.ts';
import { Memory } from './memory.ts';
import { foreignIssues } from './output-issues.ts';
import { scopeOf, type Scope } from './scope.ts';
import type { Options } from './terminal.ts';

type Asked = Pick<Options, 'root' | 'output' | 'environments' | 'services'>;

/** What became of the output folder; absent when issues kept it from being touched. */
export interface Outcome {
  readonly issues: readonly Issue[];
  readonly difference?: OutputDifference;
}

/**
 * Renders the sources and makes the output folder equal to them; writes nothing at all while anything is wrong. Done again, it renders
 * only what depends on what changed since, and compares only the folders that became other ones.
 */
export class Synthesis {
  readonly #asked: Asked;
  readonly #charts: Charts | undefined;
  readonly #memory = new Memory();
  /** The folders as this run wrote them; `undefined` as long as nobody knows what the disk holds. */
  #written: DesiredState['folders'] | undefined;

  constructor(asked: Asked, charts?: Charts) {
    this.#asked = asked;
    this.#charts = charts;
  }

  /** What the sources say now; those that nobody doubts are not read again. `compile` reads the team's rules. */
  render(compile: Compile | undefined, isDoubtful: Doubt = () => true): DesiredState {
    this.#memory.startAgain(isDoubtful);
    const { root, environments } = this.#asked;
    return desiredState(root, environments, this.#charts, this.#memory, compile);
  }

  /** Whether a file of the sources differs from what the rendering before saw. */
  get readNews(): boolean {
    return this.#memory.texts.changed;
  }

  /** Makes the output folder what the sources say. */
  write(state: DesiredState): Outcome {
    if (state.issues.length > 0) return { issues: state.issues };
    const { root, output } = this.#asked;
    const scope = scopeOf(this.#asked, state.environments);
    const folder = resolve(root, output);
    const difference = this.#compare(folder, state, scope);
    const foreign = foreignIssues(difference, output);
    if (foreign.length > 0) return { issues: foreign };
    // Should the disk refuse half way, the next time everything is compared.
    const written = state.folders;
    this.#written = undefined;
    writeOutput(folder, difference);
    this.#written = written;
    return { issues: [], difference };
  }

  #compare(root: string, { files, folders }: DesiredState, scope: Scope): OutputDifference {
    if (this.#written === undefined) return compareOutput(root, files.filter(scope.contains), scope.paths);
    const changed = changedFolders(this.#written, folders).filter((path) =>
      scope.contains({ path: `${path}/` }),
    );
    return compareOutput(
      root,
      changed.flatMap((path) => folders.get(path)?.files ?? []),
      changed,
    );
  }
}

/** The folders that came, went or were rendered again. */
function changedFolders(before: DesiredState['folders'], after: DesiredState['folders']): readonly string[] {
  const gone = [...before.keys()].filter((path) => !after.has(path));
  return [...gone, ...[...after.keys()].filter((path) => before.get(path) !== after.get(path))];
}
