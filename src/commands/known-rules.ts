import { teamRulesPath } from '../../environments/team-rules.ts';
import { noTeamRules, type TeamRules } from '../checks/team/team-rules.ts';
import { readTextFile } from '../io/read-text.ts';
import { expressionsOf } from './expressions.ts';
import { loadTeamRules } from './team-rules.ts';

/** The rules that hold in a repository, as far as its team's can be read; what is wrong with those is for `check` to say. */
export async function knownRules(root: string): Promise<TeamRules> {
  const compile = await expressionsOf(root);
  const [file] = compile === undefined ? [] : readTextFile(root, teamRulesPath).files;
  return file === undefined || compile === undefined ? noTeamRules : loadTeamRules(file, compile).rules;
}
