import { noTeamRules } from '../checks/team/team-rules.ts';
import { readTextFile } from '../io/read-text.ts';
import { expressions } from './expressions.ts';
import type { RulesPath } from './lint-facts.ts';
import { loadTeamRules, type LoadedTeamRules } from './team-rules.ts';

/** The rules of the team that the configuration of `lint` names; the path is relative to the working directory. */
export async function lintRules(root: string, named: RulesPath | undefined): Promise<LoadedTeamRules> {
  if (named === undefined) return { rules: noTeamRules, issues: [] };
  const {
    files: [file],
    issues,
  } = readTextFile(root, named.path);
  if (file !== undefined) return loadTeamRules(file, await expressions());
  return { rules: noTeamRules, issues: issues.length > 0 ? issues : [named.at] };
}
