import { TeamRule, TeamRules } from '../../environments/team-rules.ts';
import { field, listAt } from '../values/field.ts';
import type { Issue } from '../values/issue.ts';
import type { Problem } from '../values/problem.ts';
import type { YamlMap } from '../values/yaml-value.ts';
import { parseSchema } from './schema-problems.ts';
import type { ReadFile } from './service.ts';
import { Sources } from './sources.ts';

/** What a rule says that can be wrong although its form is right; absent is what is missing, or has a wrong form. */
export interface RuleParts {
  readonly types: readonly (string | undefined)[];
  readonly where: string | undefined;
  readonly expression: string | undefined;
  readonly field: string | undefined;
}

/** What the file of the team's rules says. */
export interface ParsedTeamRules {
  /** By id, as they are written: those that are well formed, whatever is wrong with others. */
  readonly rules: ReadonlyMap<string, TeamRule>;
  /** The others: what is right of them is judged like theirs, so that everything is said at once. */
  readonly broken: ReadonlyMap<string, RuleParts>;
  readonly sources: Sources;
  readonly issues: readonly Issue[];
}

/** Judges the file by its schema; what its expressions say is not read here. */
export function parseTeamRules({ file, value, issues }: ReadFile): ParsedTeamRules {
  const sources = new Sources([{ file, kind: 'base' }]);
  const rules = new Map<string, TeamRule>();
  const broken = new Map<string, RuleParts>();
  if (value === undefined) return { rules, broken, sources, issues };
  const problems = problemsOf(value);
  const faulty = new Set(problems.map(({ path: [id] }) => id));
  for (const [id, entry] of Object.entries(value)) {
    const rule = faulty.has(id) ? undefined : TeamRule.safeParse(entry).data;
    if (rule === undefined) broken.set(id, partsOf(entry));
    else rules.set(id, rule);
  }
  return {
    rules,
    broken,
    sources,
    issues: [...issues, ...problems.map((problem) => sources.place(problem))],
  };
}

/** The schema of a map does not look at what stands under a wrong key. */
function problemsOf(value: YamlMap): readonly Problem[] {
  return parseSchema(TeamRules, value).problems.flatMap((problem) => {
    const [id] = problem.path;
    if (problem.atKey !== true || problem.path.length !== 1 || id === undefined) return [problem];
    const below = parseSchema(TeamRule, value[id]).problems;
    return [problem, ...below.map((each) => ({ ...each, path: [id, ...each.path] }))];
  });
}

const { types, where, expression, field: fieldText } = TeamRule.shape;

function partsOf(entry: unknown): RuleParts {
  return {
    types: listAt(entry, 'types').map((type) => types.unwrap().element.safeParse(type).data),
    where: where.safeParse(field(entry, 'where')).data,
    expression: expression.safeParse(field(entry, 'expression')).data,
    field: fieldText.safeParse(field(entry, 'field')).data,
  };
}
