import type { Rule } from '../checks/rule.ts';
import { isFinal } from '../checks/silences.ts';
import type { Issue } from '../values/issue.ts';
import { isOwned } from '../values/ownership.ts';
import type { TextFile } from '../values/text-file.ts';

/**
 * Files that Purser rendered, and of which something is said that their input may silence. They carry no silences themselves: `dist/` is what the cluster
 * gets, and a reason in other words must not change it.
 */
export function maybeSilenced(
  issues: readonly Issue[],
  files: readonly TextFile[],
  rules: ReadonlyMap<string, Rule>,
): readonly string[] {
  const said = new Set(issues.filter((issue) => !isFinal(issue, rules)).map(({ file }) => file));
  return files.filter(({ path, text }) => said.has(path) && isOwned(text)).map(({ path }) => path);
}
