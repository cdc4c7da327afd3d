import type { EnvironmentModel } from '../../environments/model.ts';
import type { Problem } from '../values/problem.ts';
import type { Rule } from './rule.ts';

/** A rule over an environment that takes more than its schema: versions, and what its services cannot say. Pure, like the rules over services. */
export interface EnvironmentRule extends Rule {
  readonly check: (environment: EnvironmentModel) => readonly Problem[];
}
