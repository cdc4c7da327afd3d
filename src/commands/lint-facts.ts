import type { Facts } from '../checks/facts.ts';
import { parseSchema } from '../parse/schema-problems.ts';
import { readInput } from '../parse/service.ts';
import { Sources } from '../parse/sources.ts';
import type { Issue } from '../values/issue.ts';
import type { TextFile } from '../values/text-file.ts';
import { LintSettings } from './lint-settings.ts';

/** Where the rules of the team lie, and where the file says it. */
export interface RulesPath {
  readonly path: string;
  readonly at: Issue;
}

/** What the file says, or what is wrong with it. */
export function lintFacts(file: TextFile | undefined): {
  readonly facts: Facts;
  readonly rules?: RulesPath | undefined;
  readonly issues: readonly Issue[];
} {
  // A file of comments alone has said nothing yet.
  if (file === undefined || file.text.split('\n').every((line) => /^\s*(?:#|$)/.test(line)))
    return { facts: {}, issues: [] };
  const { value: written, issues } = readInput(file);
  if (written === undefined) return { facts: {}, issues };
  const sources = new Sources([{ file, kind: 'base' }]);
  const { value, problems } = parseSchema(LintSettings, written);
  if (value === undefined) return { facts: {}, issues: problems.map((problem) => sources.place(problem)) };
  const { rules: path, ...facts } = value;
  const what = `there is no ${path}`;
  const at = sources.place({ path: ['rules'], what, help: 'correct the path' });
  return { facts, rules: path === undefined ? undefined : { path, at }, issues: [] };
}
