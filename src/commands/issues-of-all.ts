import type { Facts } from '../checks/facts.ts';
import { judgeTogether } from '../checks/judge-objects.ts';
import type { Issue } from '../values/issue.ts';
import { findingIssue } from './finding-issue.ts';
import type { RenderedFolder } from './rendered-folder.ts';

/** What only the objects of all folders of an environment together show, each said of the input that its object comes from. */
export function issuesOfAll(folders: Iterable<RenderedFolder>, facts: Facts): readonly Issue[] {
  const sources = new Map(
    [...folders].flatMap(({ objects, source }) => objects.map((each) => [each, source])),
  );
  return judgeTogether([...sources.keys()], facts).map((finding) =>
    findingIssue(sources.get(finding.object) ?? '', finding.object, finding),
  );
}
