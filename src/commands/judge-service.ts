import type { EnvironmentModel } from '../../environments/model.ts';
import { serviceRules } from '../checks/service-rules.ts';
import type { ParsedService } from '../parse/service.ts';
import type { Issue } from '../values/issue.ts';

/** Everything that is wrong with a service before it is rendered: what the reader found, or else what the checks find. */
export function judgeService(
  { issues, service, sources }: ParsedService,
  environment: EnvironmentModel | undefined,
): readonly Issue[] {
  if (service === undefined || environment === undefined) return issues;
  const all = [...issues];
  for (const { id, check } of serviceRules)
    for (const problem of check(service, environment)) all.push(sources.place({ ...problem, rule: id }));
  return all;
}
