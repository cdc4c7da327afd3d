import type { EnvironmentModel, ServiceModel } from '../../environments/model.ts';
import type { Problem } from '../values/problem.ts';
import type { Rule } from './rule.ts';

/** A rule over one service as it runs in one environment. Pure; says everything that is wrong, at the value that caused it. */
export interface ServiceRule extends Rule {
  readonly check: (service: ServiceModel, environment: EnvironmentModel) => readonly Problem[];
}
