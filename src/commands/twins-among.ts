import type { Seat } from '../checks/argocd/seats.ts';
import type { KeptObject } from '../checks/kept/kept-object.ts';
import { UniqueObjects } from '../checks/unique-objects.ts';
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

/** Objects of which the cluster keeps one. */
export function twinsAmong(
  places: ReadonlyMap<KeptObject, Placed>,
  { links, seatOf, at }: Known,
): readonly Issue[] {
  const seen = new UniqueObjects('holds');
  const issues: Issue[] = [];
  for (const [object, { file, text, document, path }] of places) {
    if (links.has(file)) continue;
    const { place: cluster, namespace } = seatOf(object);
    const lying = namespace === object.namespace ? object : { ...object, namespace };
    for (const { what } of seen.add([lying], { source: file, cluster }))
      issues.push({ ...notUnique(file, what), ...at.locator(text).place(document, path) });
  }
  return issues;
}
