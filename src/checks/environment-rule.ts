import type { EnvironmentModel } from '../../environments/model.ts';
import type { Problem } from '../values/problem.ts';

/** A rule over an environment that takes more than its schema: versions, and what its services cannot say. Pure, like the rules over services. */
export interface EnvironmentRule {
  /** What a person sees: the file's name. */
  readonly id: string;
  /** What happens in the cluster when it is broken. */
  readonly why: string;
  readonly check: (environment: EnvironmentModel) => readonly Problem[];
}
