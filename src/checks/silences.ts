import type { EnvironmentModel, ServiceModel } from '../../environments/model.ts';
import type { Issue } from '../values/issue.ts';
import type { Problem } from '../values/problem.ts';
import { suggest } from '../values/suggest.ts';
import { allRules } from './all-rules.ts';
import { changeRules } from './change-rules.ts';
import type { Rule } from './rule.ts';
import type { TeamRules } from './team/team-rules.ts';

/** The rules that do not hold, by id, each with the reason that its author gives. */
export type Silenced = Readonly<Record<string, string>>;

/** An issue that somebody decided to live with. */
export interface SilencedIssue extends Issue {
  readonly rule: string;
  readonly reason: string;
}

/** What is left of the issues of a service or of a whole environment. */
export interface Sifted {
  readonly issues: readonly Issue[];
  readonly silenced: readonly SilencedIssue[];
}

/** What is asked before an issue is shown: the service's own settings, then those of its environment. */
export interface Settings {
  readonly isStrict: boolean;
  readonly silenced: readonly Silenced[];
  /** All that there are, by their ids. */
  readonly rules: ReadonlyMap<string, Rule>;
}

/** What is asked about an issue of a service's input, of which no team's rule speaks. */
export function settingsOf(service: ServiceModel, environment: EnvironmentModel): Settings {
  return {
    isStrict: environment.rules.strict,
    silenced: [service.rules.silenced, environment.rules.silenced],
    rules: allRules,
  };
}

/** Takes out the issues of rules that do not hold here. A contract cannot be silenced. */
export function sift(issues: readonly Issue[], { isStrict, silenced, rules }: Settings): Sifted {
  const left: Issue[] = [];
  const quiet: SilencedIssue[] = [];
  for (const issue of issues) {
    const { rule } = issue;
    const level = rule === undefined ? undefined : rules.get(rule)?.level;
    if (rule === undefined || level === undefined || level === 'contract') left.push(issue);
    else if (level === 'default' || isStrict) {
      const reason = silenced.map((each) => own(each, rule)).find((each) => each !== undefined);
      if (reason === undefined) left.push(issue);
      else quiet.push({ ...issue, rule, reason });
    }
  }
  return { issues: left, silenced: quiet };
}

/**
 * Whether nobody could silence the issue. Of what has only others, all that is wrong is said at once: once they are silenced, the rest is said of the very
 * same objects.
 */
export function isFinal({ rule }: Issue, rules: ReadonlyMap<string, Rule>): boolean {
  return (rules.get(rule ?? '')?.level ?? 'contract') === 'contract';
}

function own(silenced: Silenced, rule: string): string | undefined {
  return Object.hasOwn(silenced, rule) ? silenced[rule] : undefined;
}

/** Lines that silence what is no rule, or what cannot be silenced. */
export function wrongSilences(silenced: Silenced, rules: TeamRules): readonly Problem[] {
  return Object.keys(silenced).flatMap((id): readonly Problem[] => {
    const rule = rules.byId.get(id);
    if (!rules.has(id))
      return [said(id, `there is no rule "${id}"${suggest(id, rules.byId.keys())}`, 'correct the id')];
    return rule?.level === 'contract'
      ? [said(id, `"${id}" cannot be silenced: ${rule.why}`, 'remove the line')]
      : [];
  });
}

/**
 * Lines that silence nothing: whoever reads them believes that something is wrong here. A strict rule may speak in another environment, and a
 * rule over changes speaks when a change is looked at.
 */
export function idleSilences(
  silenced: Silenced,
  used: ReadonlySet<string>,
  { isStrict, rules }: Pick<Settings, 'isStrict' | 'rules'>,
): readonly Problem[] {
  return Object.keys(silenced)
    .filter((id) => !used.has(id) && (isStrict || rules.get(id)?.level !== 'strict'))
    .filter((id) => !changeRules.some((rule) => rule.id === id))
    .map((id) => said(id, `nothing breaks the rule "${id}" here`, 'remove the line'));
}

function said(id: string, what: string, help: string): Problem {
  return { path: ['rules', 'silenced', id], atKey: true, what, help };
}
