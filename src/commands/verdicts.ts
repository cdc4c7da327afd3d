import type { RuleSettings } from '../../environments/model.ts';
import { changeRules } from '../checks/change-rules.ts';
import { wantsOf, type Wants } from '../checks/rule.ts';
import {
  idleSilences,
  isFinal,
  sift,
  wrongSilences,
  type Sifted,
  type SilencedIssue,
  type Silenced,
} from '../checks/silences.ts';
import type { TeamRules } from '../checks/team/team-rules.ts';
import type { Place, Sources } from '../parse/sources.ts';
import type { Issue } from '../values/issue.ts';

/** Whose settings are asked beside the environment's. */
interface Silencer {
  readonly silenced: Silenced;
  readonly sources: Sources;
  readonly used: Set<string>;
}

/** A line that silences a rule. */
export interface Silence extends Place {
  readonly rule: string;
  readonly reason: string;
}

function silenceIn({ silenced, sources }: Silencer, rule: string): Silence {
  const { file, line, column } = sources.place({ path: ['rules', 'silenced', rule], atKey: true, what: '' });
  return { file, line, column, rule, reason: silenced[rule] ?? '' };
}

/** What an environment is found guilty of: every issue but those that it, or one of its services, silenced. */
export class Verdicts {
  readonly issues: Issue[] = [];
  readonly silenced: SilencedIssue[] = [];
  readonly #isStrict: boolean;
  readonly #environment: Silencer;
  readonly #rules: TeamRules;
  readonly #services = new Map<string, Silencer>();

  constructor({ strict, silenced }: RuleSettings, sources: Sources, rules: TeamRules) {
    this.#isStrict = strict;
    this.#rules = rules;
    this.#environment = { silenced, sources, used: new Set() };
    this.#refuse(this.#environment);
  }

  /** From here on, issues of this folder or file may be silenced by the service too. */
  addService(place: string, silenced: Silenced, sources: Sources): void {
    if (Object.keys(silenced).length === 0) return;
    const silencer = { silenced, sources, used: new Set<string>() };
    this.#services.set(place, silencer);
    this.#refuse(silencer);
  }

  /** Issues of what lies in a folder of a service, or, without one, of the environment as a whole. */
  add(issues: readonly Issue[], place?: string): void {
    if (issues.length === 0) return;
    const { issues: left, silenced } = this.sift(issues, place);
    for (const issue of left) this.issues.push(issue);
    for (const issue of silenced) {
      this.silenced.push(issue);
      this.#asked(place)
        .find((each) => Object.hasOwn(each.silenced, issue.rule))
        ?.used.add(issue.rule);
    }
  }

  /** Whether what a rule finds is said at all. */
  get wants(): Wants {
    return wantsOf({ strict: this.#isStrict });
  }

  /** Whether something is wrong that nobody can silence. */
  get isFinal(): boolean {
    return this.issues.some((issue) => isFinal(issue, this.#rules.byId));
  }

  /** What is left of issues of a place, without holding them against anybody. */
  sift(issues: readonly Issue[], place?: string): Sifted {
    const silenced = this.#asked(place).map((each) => each.silenced);
    return sift(issues, { isStrict: this.#isStrict, silenced, rules: this.#rules.byId });
  }

  /** The line that silences a rule for a place. */
  silenceOf(rule: string, place: string): Silence | undefined {
    const silencer = this.#asked(place).find(({ silenced }) => Object.hasOwn(silenced, rule));
    return silencer && silenceIn(silencer, rule);
  }

  /** Every line that silences a rule over changes. */
  changeSilences(): readonly Silence[] {
    return [this.#environment, ...this.#services.values()].flatMap((silencer) =>
      changeRules
        .filter(({ id }) => Object.hasOwn(silencer.silenced, id))
        .map(({ id }) => silenceIn(silencer, id)),
    );
  }

  #asked(place: string | undefined): readonly Silencer[] {
    const service = place === undefined ? undefined : this.#services.get(place);
    return service === undefined ? [this.#environment] : [service, this.#environment];
  }

  /** After everything was judged: what is wrong elsewhere may be what keeps a silence from being needed. */
  finish(): void {
    if (this.issues.length > 0) return;
    for (const { silenced, sources, used } of [this.#environment, ...this.#services.values()])
      for (const problem of idleSilences(silenced, used, {
        isStrict: this.#isStrict,
        rules: this.#rules.byId,
      }))
        this.issues.push(sources.place(problem));
  }

  #refuse({ silenced, sources }: Silencer): void {
    for (const problem of wrongSilences(silenced, this.#rules)) this.issues.push(sources.place(problem));
  }
}
