import type { Seat } from '../checks/argocd/seats.ts';
import type { KeptObject } from '../checks/kept/kept-object.ts';
import { UniqueObjects } from '../checks/unique-objects.ts';
import { uniqueRoutes, UniqueRoutes } from '../checks/unique-routes.ts';
import type { Issue } from '../values/issue.ts';
import type { FilePlaces, Placed } from './file-places.ts';
import { notUnique } from './rendered-folder.ts';

/** What is known of objects beside themselves. */
interface Known {
  /** Files behind links: what is read there is the object that lies at the other end. */
  readonly links: ReadonlySet<string>;
  readonly seatOf: (object: KeptObject) => Seat;
  readonly at: FilePlaces;
}

/** Objects of which the cluster keeps one, and requests that two of them want. */
export function twinsAmong(
  places: ReadonlyMap<KeptObject, Placed>,
  { links, seatOf, at }: Known,
): readonly Issue[] {
  const seen = new UniqueObjects('holds');
  const routes = new UniqueRoutes();
  const issues: Issue[] = [];
  for (const [object, placed] of places) {
    const { file, text, document, path } = placed;
    if (links.has(file)) continue;
    const { place: cluster, namespace } = seatOf(object);
    const lying = namespace === object.namespace ? object : { ...object, namespace };
    const claim = { source: file, cluster };
    for (const { what } of seen.add([lying], claim))
      issues.push({ ...notUnique(file, what), ...at.locator(text).place(document, path) });
    for (const twin of routes.add([lying], claim))
      issues.push(at.issue(placed, object, { ...twin, rule: uniqueRoutes, help: uniqueRoutes.help }));
  }
  return issues;
}
