import type { EnvironmentModel, ServiceModel } from '../../environments/model.ts';
import type { Problem } from '../values/problem.ts';

/** A rule over one service as it runs in one environment. Pure; says everything that is wrong, at the value that caused it. */
export interface ServiceRule {
  /** What a person sees: the file's name. */
  readonly id: string;
  /** What happens in the cluster when it is broken. */
  readonly why: string;
  readonly check: (service: ServiceModel, environment: EnvironmentModel) => readonly Problem[];
}
