import type { EnvironmentModel } from '../../environments/model.ts';
import { serviceChecks } from '../checks/service-checks.ts';
import type { ParsedService } from '../parse/service.ts';
import type { Issue } from '../values/issue.ts';

/** Everything that is wrong with a service before it is rendered: what the reader found, or else what the checks find. */
export function judgeService(
  { issues, service, sources }: ParsedService,
  environment: EnvironmentModel | undefined,
): readonly Issue[] {
  if (service === undefined || environment === undefined) return issues;
  const all = [...issues];
  for (const { id, check } of serviceChecks)
    for (const problem of check(service, environment)) all.push(sources.place({ ...problem, check: id }));
  return all;
}
