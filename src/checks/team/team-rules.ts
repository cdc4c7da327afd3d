import { teamPrefix } from '../../../environments/team-rules.ts';
import type { Allowance, Expression } from '../../values/expression.ts';
import { allRules } from '../all-rules.ts';
import type { Facts } from '../facts.ts';
import type { Finding } from '../judge-objects.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import type { Rule } from '../rule.ts';
import { environmentFields } from './environment-fields.ts';
import type { TeamRule } from './team-rule.ts';

/** The most steps of all rules together on one object. */
const mostSteps = 4_000_000;

const nothing: readonly Finding[] = [];

/** The rules that a team added to those of Purser. */
export class TeamRules {
  /** All rules by their ids, Purser's own among them. */
  readonly byId: ReadonlyMap<string, Rule>;
  readonly #rules: readonly TeamRule[];
  readonly #byType = new Map<string, readonly TeamRule[]>();
  readonly #isWhole: boolean;

  /** `isWhole` when these are all that the team has: something may be wrong with the others. */
  constructor(rules: readonly TeamRule[], isWhole = true) {
    this.#rules = rules;
    this.#isWhole = isWhole;
    this.byId =
      rules.length === 0
        ? allRules
        : new Map([...allRules, ...rules.map((rule) => [rule.id, rule] as const)]);
  }

  /** Whether there is such a rule, or may be. */
  has(id: string): boolean {
    return this.byId.has(id) || (!this.#isWhole && id.startsWith(teamPrefix));
  }

  /** What they find in one object. */
  judge(object: SeenObject, facts: Facts): readonly Finding[] {
    const rules = this.#rulesFor(object.type);
    if (rules.length === 0) return nothing;
    const allowance = { left: mostSteps };
    return rules.flatMap((rule) => {
      const what = judged(rule, object, facts, allowance);
      return what === undefined ? nothing : { rule, path: rule.path, ...what };
    });
  }

  #rulesFor(type: string): readonly TeamRule[] {
    const known = this.#byType.get(type);
    if (known !== undefined) return known;
    const rules = this.#rules.filter(({ types }) => types === undefined || types.includes(type));
    this.#byType.set(type, rules);
    return rules;
  }
}

/** What a repository has whose team wrote none. */
export const noTeamRules = new TeamRules([]);

type Said = Pick<Finding, 'what' | 'help'>;

/** Nothing where the rule does not look, holds, or asks for what is not known. A rule without an answer does not hold. */
function judged(rule: TeamRule, object: SeenObject, facts: Facts, allowance: Allowance): Said | undefined {
  const { where, expression } = rule;
  const environment = environmentFields([...(where?.reads ?? []), ...expression.reads], facts);
  if (environment === undefined) return undefined;
  const ask = (asked: Expression) =>
    asked.ask({ object: object.value, namespaceName: object.namespace ?? '', environment }, allowance);
  const applies = where === undefined || ask(where);
  if (typeof applies === 'object') return unanswered('where', applies);
  if (!applies) return undefined;
  const holds = ask(expression);
  if (typeof holds === 'object') return unanswered('expression', holds);
  return holds ? undefined : { what: rule.why, help: rule.help };
}

function unanswered(
  field: 'where' | 'expression',
  { what, help }: { readonly what: string; readonly help: string },
): Said {
  return { what: `the rule cannot be judged: its ${field} ${what}`, help };
}
