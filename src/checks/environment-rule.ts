import type { EnvironmentModel, InputPath } from '../../environments/model.ts';
import type { Problem } from '../values/problem.ts';
import type { Rule } from './rule.ts';

/** A problem of an environment. */
export interface EnvironmentProblem extends Problem {
  /** What it is a problem beside: only where both are said in one place, as an environment may well differ so from the one that it extends. */
  readonly beside?: InputPath;
}

/** A rule over an environment that takes more than its schema: versions, and what its services cannot say. Pure, like the rules over services. */
export interface EnvironmentRule extends Rule {
  readonly check: (environment: EnvironmentModel) => readonly EnvironmentProblem[];
}
