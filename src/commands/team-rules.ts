import type { TeamRule as WrittenRule } from '../../environments/team-rules.ts';
import type { ObjectSchemas } from '../checks/schema/object-schemas.ts';
import type { TeamRule } from '../checks/team/team-rule.ts';
import { noTeamRules, TeamRules } from '../checks/team/team-rules.ts';
import { unknownType } from '../checks/team/unknown-type.ts';
import { parseTeamRules } from '../parse/team-rules.ts';
import type { Sources } from '../parse/sources.ts';
import type { Compile, Expression } from '../values/expression.ts';
import type { Issue } from '../values/issue.ts';
import type { TextFile } from '../values/text-file.ts';
import type { Memo } from './memo.ts';
import { objectSchemas } from './object-schemas.ts';
import { readFile } from './read-file.ts';

/** The rules of a team, and what is wrong with them; faulty ones judge nothing. */
export interface LoadedTeamRules {
  readonly rules: TeamRules;
  readonly issues: readonly Issue[];
}

/** What a repository has whose team wrote no rules. */
const none: LoadedTeamRules = { rules: noTeamRules, issues: [] };

/** The rules of a repository; `compile` is absent where nobody saw a file of rules before. */
export function teamRulesOf(
  file: TextFile | undefined,
  compile: Compile | undefined,
  memo: Memo<LoadedTeamRules>,
): LoadedTeamRules {
  if (file === undefined) return none;
  if (compile === undefined) return { ...none, issues: [{ file: file.path, ...appeared }] };
  return memo.of(file.path, [file], () => loadTeamRules(file, compile));
}

const appeared = { what: 'came into being while the others were read', help: 'run it again' };

/** Reads the rules of a team and type-checks their expressions. */
export function loadTeamRules(file: TextFile, compile: Compile): LoadedTeamRules {
  const { rules: written, sources, issues } = parseTeamRules(readFile(file));
  if (written === undefined) return { rules: new TeamRules([], false), issues };
  const reading = new Reading(sources, compile, objectSchemas());
  const rules = [...written].flatMap(([id, rule]) => reading.rule(id, rule) ?? []);
  return { rules: new TeamRules(rules, reading.issues.length === 0), issues: reading.issues };
}

function asked(condition: string, guard: string | undefined): string {
  return guard === undefined ? condition.trim() : `${condition.trim()}\nwhere ${guard.trim()}`;
}

class Reading {
  readonly issues: Issue[] = [];
  readonly #sources: Sources;
  readonly #compile: Compile;
  readonly #schemas: ObjectSchemas | undefined;

  constructor(sources: Sources, compile: Compile, schemas: ObjectSchemas | undefined) {
    this.#sources = sources;
    this.#compile = compile;
    this.#schemas = schemas;
  }

  /** A rule that can judge; `undefined` when something is wrong with it. */
  rule(
    id: string,
    { types, where: guard, expression: condition, message, help, level }: WrittenRule,
  ): TeamRule | undefined {
    const before = this.issues.length;
    this.#judgeTypes(id, types ?? []);
    const where = guard === undefined ? undefined : this.#expression([id, 'where'], guard);
    const expression = this.#expression([id, 'expression'], condition);
    if (expression === undefined || this.issues.length > before) return undefined;
    const words = { id, level, rows: [], why: message, asks: asked(condition, guard), help };
    return { ...words, types, where, expression };
  }

  #judgeTypes(id: string, types: readonly string[]): void {
    for (const [index, type] of types.entries()) {
      const what = this.#schemas && unknownType(type, this.#schemas);
      if (what !== undefined)
        this.issues.push(
          this.#sources.place({
            path: [id, 'types', index],
            what,
            help: 'write the kind and its group, as in apiVersion',
          }),
        );
    }
  }

  #expression(path: readonly string[], text: string): Expression | undefined {
    const made = this.#compile(text);
    if (!('what' in made)) return made;
    const { what, help, offset } = made;
    this.issues.push(this.#sources.placeWithin({ path, what, help }, offset));
    return undefined;
  }
}
