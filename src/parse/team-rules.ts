import { TeamRules, type TeamRule } from '../../environments/team-rules.ts';
import type { Issue } from '../values/issue.ts';
import { parseSchema } from './schema-problems.ts';
import type { ReadFile } from './service.ts';
import { Sources } from './sources.ts';

/** What the file of the team's rules says. */
export interface ParsedTeamRules {
  /** By id, as they are written; absent while the file is wrong. */
  readonly rules: ReadonlyMap<string, TeamRule> | undefined;
  readonly sources: Sources;
  readonly issues: readonly Issue[];
}

/** Judges the file by its schema; what its expressions say is not read here. */
export function parseTeamRules({ file, value, issues }: ReadFile): ParsedTeamRules {
  const sources = new Sources([{ file, kind: 'base' }]);
  if (value === undefined || issues.length > 0) return { rules: undefined, sources, issues };
  const { value: rules, problems } = parseSchema(TeamRules, value);
  return {
    rules: rules === undefined ? undefined : new Map(Object.entries(rules)),
    sources,
    issues: problems.map((problem) => sources.place(problem)),
  };
}
