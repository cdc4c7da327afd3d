import { judgeChange } from '../checks/judge-change.ts';
import { SeenObject } from '../checks/objects/seen-object.ts';
import { objectPairs } from '../compare/object-pairs.ts';
import { readGitTree } from '../io/read-git.ts';
import type { Issue } from '../values/issue.ts';
import type { DesiredState } from './desired-state.ts';
import { findingIssue } from './finding-issue.ts';
import type { Options } from './terminal.ts';

/** What the cluster would not take of the change since a commit, said of the input that each object comes from; or why nobody knows. */
export function changesSince(
  ref: string,
  { root, output }: Pick<Options, 'root' | 'output'>,
  state: DesiredState,
): readonly Issue[] | { readonly failure: string } {
  const before = readGitTree(root, ref, output);
  if ('failure' in before) return before;
  return objectPairs(before, state.files).flatMap(({ path, before: was, after: is }) => {
    const place = path.slice(0, path.lastIndexOf('/'));
    const source = state.folders.get(place)?.source ?? path;
    const object = new SeenObject(is);
    return judgeChange(new SeenObject(was), object).map((finding) => findingIssue(source, object, finding));
  });
}
