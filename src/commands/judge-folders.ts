import type { Facts } from '../checks/facts.ts';
import { judgeTogether } from '../checks/judge-objects.ts';
import { findingIssue } from './finding-issue.ts';
import type { RenderedFolder } from './rendered-folder.ts';
import type { Verdicts } from './verdicts.ts';

/** Says what only the objects of all folders of an environment together show, each of the input that its object comes from. */
export function judgeFolders(
  folders: ReadonlyMap<string, RenderedFolder>,
  facts: Facts,
  verdicts: Verdicts,
): void {
  const objects = [...folders.values()].flatMap((folder) => folder.objects);
  for (const finding of judgeTogether(objects, facts)) {
    const { folder } = finding.object;
    const source = folders.get(folder)?.source ?? '';
    verdicts.add([findingIssue(source, finding.object, finding)], folder);
  }
}
