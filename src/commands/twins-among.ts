import type { KeptObject } from '../checks/kept/kept-object.ts';
import { UniqueObjects } from '../checks/unique-objects.ts';
import type { Issue } from '../values/issue.ts';
import type { FilePlaces, Placed } from './file-places.ts';
import { notUnique } from './rendered-folder.ts';

/** Objects of which the cluster keeps one. What is read behind a link is the object that lies there. */
export function twinsAmong(
  places: ReadonlyMap<KeptObject, Placed>,
  links: ReadonlySet<string>,
  at: FilePlaces,
): readonly Issue[] {
  const seen = new UniqueObjects('holds');
  const issues: Issue[] = [];
  for (const [object, { file, text, document, path }] of places) {
    if (links.has(file)) continue;
    for (const { what } of seen.add([object], { source: file, cluster: '' }))
      issues.push({ ...notUnique(file, what), ...at.locator(text).place(document, path) });
  }
  return issues;
}
