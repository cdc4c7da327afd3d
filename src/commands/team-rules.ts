import type { TeamRule as WrittenRule } from '../../environments/team-rules.ts';
import { noSecretLiteral } from '../checks/no-secret-literal.ts';
import type { ObjectSchemas } from '../checks/schema/object-schemas.ts';
import type { TeamRule } from '../checks/team/team-rule.ts';
import { noTeamRules, TeamRules } from '../checks/team/team-rules.ts';
import { unknownField } from '../checks/team/unknown-field.ts';
import { unknownType } from '../checks/team/unknown-type.ts';
import { parseTeamRules, type RuleParts } from '../parse/team-rules.ts';
import type { Sources } from '../parse/sources.ts';
import type { Compile, Expression } from '../values/expression.ts';
import { readFieldPath } from '../values/field-path.ts';
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

/** Reads the rules of a team and type-checks their expressions: everything that is wrong is said at once. */
export function loadTeamRules(file: TextFile, compile: Compile): LoadedTeamRules {
  const { rules: written, broken, sources, issues } = parseTeamRules(readFile(file));
  const reading = new Reading(sources, compile, objectSchemas());
  const rules = [...written].flatMap(([id, rule]) => reading.rule(id, rule) ?? []);
  for (const [id, parts] of broken) reading.judge(id, parts);
  const all = [...issues, ...reading.issues];
  return { rules: new TeamRules(rules, all.length === 0), issues: all };
}

function asked({ expression, where, field }: WrittenRule): string {
  const guard = where === undefined ? '' : `\nwhere ${where.trim()}`;
  return `${expression.trim()}${guard}${field === undefined ? '' : `\nabout ${field}`}`;
}

function holdsSecret(value: unknown): boolean {
  return noSecretLiteral.check(value).length > 0;
}

interface ReadParts {
  readonly where: Expression | undefined;
  readonly expression: Expression | undefined;
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
  rule(id: string, rule: WrittenRule): TeamRule | undefined {
    const { types, where, expression, field, message, help, level } = rule;
    const read = this.judge(id, { types: types ?? [], where, expression, field });
    if (read?.expression === undefined || holdsSecret({ [id]: rule })) return undefined;
    const words = { id, level, rows: [], why: message, asks: asked(rule), help };
    const path = field === undefined ? [] : readFieldPath(field);
    return { ...words, types, where: read.where, expression: read.expression, path };
  }

  /** What the parts of a rule mean; `undefined` when something is wrong with one of them, which is said. */
  judge(id: string, parts: RuleParts): ReadParts | undefined {
    // That is said already, and what is said of a type or an expression may repeat it.
    if (holdsSecret(parts)) return undefined;
    const before = this.issues.length;
    this.#judgeTypes(id, parts.types);
    const where = this.#expression([id, 'where'], parts.where);
    const expression = this.#expression([id, 'expression'], parts.expression);
    this.#judgeField(id, parts);
    return this.issues.length > before ? undefined : { where, expression };
  }

  #judgeTypes(id: string, types: RuleParts['types']): void {
    for (const [index, type] of types.entries()) {
      if (type === undefined) continue;
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

  #judgeField(id: string, { field, types }: RuleParts): void {
    const known = types.filter((type) => type !== undefined);
    if (field === undefined || known.length < types.length) return;
    const what = this.#schemas && unknownField(readFieldPath(field), known, this.#schemas);
    if (what !== undefined) this.issues.push(this.#sources.place({ path: [id, 'field'], what }));
  }

  #expression(path: readonly string[], text: string | undefined): Expression | undefined {
    if (text === undefined) return undefined;
    const made = this.#compile(text);
    if (!('what' in made)) return made;
    const { what, help, offset } = made;
    this.issues.push(this.#sources.placeWithin({ path, what, help }, offset));
    return undefined;
  }
}
