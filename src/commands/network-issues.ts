import type { NetworkFacts } from '../../charts/network/network-facts.ts';
import { closedReleases } from '../checks/closed-releases.ts';
import { unknownNeeds } from '../checks/unknown-needs.ts';
import type { ParsedEnvironment } from '../parse/environment.ts';
import type { Sources } from '../parse/sources.ts';
import type { Issue } from '../values/issue.ts';

/** What only all services together show of who may talk to whom. `byService` has their sources; of faulty ones not all is known. */
export function networkIssues(
  { environment, sources }: ParsedEnvironment,
  network: readonly NetworkFacts[],
  byService: ReadonlyMap<string, Sources>,
  faulty: ReadonlySet<string>,
): readonly Issue[] {
  const namespaces = new Set(network.map(({ namespace }) => namespace));
  const closed = environment === undefined ? [] : closedReleases(environment, namespaces);
  return [
    ...unknownNeeds(network, faulty).flatMap(
      ({ service, problem }) => byService.get(service)?.place(problem) ?? [],
    ),
    ...closed.map((problem) => sources.place(problem)),
  ];
}
