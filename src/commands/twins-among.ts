import type { KeptObject } from '../checks/kept/kept-object.ts';
import { UniqueObjects } from '../checks/unique-objects.ts';
import { uniqueRoutes, UniqueRoutes } from '../checks/unique-routes.ts';
import type { Issue } from '../values/issue.ts';
import type { FilePlaces, Placed } from './file-places.ts';
import { notUnique } from './rendered-folder.ts';

/** Objects of which the cluster keeps one, and requests that two of them want. What is read behind a link is the object that lies there. */
export function twinsAmong(
  places: ReadonlyMap<KeptObject, Placed>,
  links: ReadonlySet<string>,
  at: FilePlaces,
): readonly Issue[] {
  const seen = new UniqueObjects('holds');
  const routes = new UniqueRoutes();
  const issues: Issue[] = [];
  for (const [object, placed] of places) {
    const { file, text, document, path } = placed;
    if (links.has(file)) continue;
    const claim = { source: file, cluster: '' };
    for (const { what } of seen.add([object], claim))
      issues.push({ ...notUnique(file, what), ...at.locator(text).place(document, path) });
    for (const twin of routes.add([object], claim))
      issues.push(at.issue(placed, object, { ...twin, rule: uniqueRoutes, help: uniqueRoutes.help }));
  }
  return issues;
}
