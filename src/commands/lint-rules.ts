import { noTeamRules } from '../checks/team/team-rules.ts';
import { readTextFile } from '../io/read-text.ts';
import { expressions } from './expressions.ts';
import { loadTeamRules, type LoadedTeamRules } from './team-rules.ts';

/** The rules of the team that the configuration of `lint` names; `path` is relative to the working directory. */
export async function lintRules(
  root: string,
  path: string | undefined,
  config: string,
): Promise<LoadedTeamRules> {
  if (path === undefined) return { rules: noTeamRules, issues: [] };
  const {
    files: [file],
    issues,
  } = readTextFile(root, path);
  if (file !== undefined) return loadTeamRules(file, await expressions());
  const missing = { file: config, what: `rules: there is no ${path}`, help: 'correct the path' };
  return { rules: noTeamRules, issues: issues.length > 0 ? issues : [missing] };
}
