import { mapAt, textAt } from '../values/field.ts';
import { providerClass } from './kept/needs.ts';
import type { LookedAt, ObjectRule } from './object-rule.ts';
import { objectRules } from './object-rules.ts';
import type { SeenObject } from './objects/seen-object.ts';
import type { Wants } from './rule.ts';

/** A rule with its check beside it: rules are objects of many shapes, and to ask each for its check would take as long as many a check. */
export interface Chosen {
  readonly rule: ObjectRule;
  readonly check: ObjectRule['check'];
}

const none: readonly Chosen[] = [];
const noRules: readonly ObjectRule[] = [];
const marked = ['labels', 'annotations'];

/** The rules that somebody wants, chosen once for each type: most rules have nothing to say about most types. */
export class RulesFor {
  readonly #wanted: readonly ObjectRule[];
  readonly #byType = new Map<string, readonly Chosen[]>();
  readonly #byTypeWithPods = new Map<string, readonly Chosen[]>();
  readonly #byMark = new Map<string, readonly ObjectRule[]>();
  #ofOtherClasses: readonly Chosen[] | undefined;

  constructor(wants: Wants) {
    this.#wanted = objectRules.filter(wants);
    for (const rule of this.#wanted)
      if (typeof rule.on === 'object' && 'marks' in rule.on)
        for (const mark of rule.on.marks) this.#byMark.set(mark, [...(this.#byMark.get(mark) ?? []), rule]);
  }

  /** The rules that look at all objects of its type. */
  type({ type, pods, value }: SeenObject): readonly Chosen[] {
    if (type === providerClass && textAt(value, 'spec', 'provider') !== 'aws')
      return (this.#ofOtherClasses ??= this.#choose(providerClass, false, ({ isOfAws }) => isOfAws !== true));
    const byType = pods === undefined ? this.#byType : this.#byTypeWithPods;
    const known = byType.get(type);
    if (known !== undefined) return known;
    const rules = this.#choose(type, pods !== undefined, () => true);
    byType.set(type, rules);
    return rules;
  }

  /** The rules that look at it for one of its labels or annotations, and not for its type. */
  marks({ metadata, type }: SeenObject): readonly Chosen[] {
    let found: Set<ObjectRule> | undefined;
    for (const part of marked)
      for (const mark in mapAt(metadata, part))
        for (const rule of this.#byMark.get(mark) ?? noRules)
          if (!looksAt(rule.on, type, false)) found = (found ?? new Set()).add(rule);
    return found === undefined ? none : [...found].map(chosen);
  }

  #choose(type: string, hasPods: boolean, isAsked: (rule: ObjectRule) => boolean): readonly Chosen[] {
    return this.#wanted.filter((rule) => isAsked(rule) && looksAt(rule.on, type, hasPods)).map(chosen);
  }
}

function chosen(rule: ObjectRule): Chosen {
  return { rule, check: rule.check };
}

function looksAt(on: LookedAt, type: string, hasPods: boolean): boolean {
  if (typeof on === 'string') return on === 'every' || hasPods;
  return 'marks' in on ? (on.types?.includes(type) ?? false) : on.includes(type);
}
