import { textAt } from '../values/field.ts';
import { providerClass } from './kept/needs.ts';
import type { LookedAt, ObjectRule } from './object-rule.ts';
import { objectRules } from './object-rules.ts';
import type { SeenObject } from './objects/seen-object.ts';

const byType = new Map<string, readonly ObjectRule[]>();
const byTypeWithPods = new Map<string, readonly ObjectRule[]>();
let byMark: ReadonlyMap<string, readonly ObjectRule[]> | undefined;
const ofOtherClasses: ObjectRule[] = [];
const none: readonly ObjectRule[] = [];

/** The rules that look at all objects of a type, chosen once: most rules have nothing to say about most types. */
export function rulesForType({ type, pods, value }: SeenObject): readonly ObjectRule[] {
  if (type === providerClass && textAt(value, 'spec', 'provider') !== 'aws') return rulesForOtherClasses();
  const chosen = pods === undefined ? byType : byTypeWithPods;
  const known = chosen.get(type);
  if (known !== undefined) return known;
  const rules = objectRules.filter(({ on }) => looksAt(on, type, pods !== undefined));
  chosen.set(type, rules);
  return rules;
}

function rulesForOtherClasses(): readonly ObjectRule[] {
  if (ofOtherClasses.length === 0)
    for (const rule of objectRules)
      if (rule.isOfAws !== true && looksAt(rule.on, providerClass, false)) ofOtherClasses.push(rule);
  return ofOtherClasses;
}

function looksAt(on: LookedAt, type: string, hasPods: boolean): boolean {
  if (typeof on === 'string') return on === 'every' || hasPods;
  return 'marks' in on ? (on.types?.includes(type) ?? false) : on.includes(type);
}

/** The rules that look at it for one of its labels or annotations, and not for its type. */
export function rulesForMarks({ marks, type }: SeenObject): readonly ObjectRule[] {
  byMark ??= rulesByMark();
  let found: Set<ObjectRule> | undefined;
  for (const mark of marks)
    for (const rule of byMark.get(mark) ?? none)
      if (!looksAt(rule.on, type, false)) found = (found ?? new Set()).add(rule);
  return found === undefined ? none : [...found];
}

function rulesByMark(): ReadonlyMap<string, readonly ObjectRule[]> {
  const rules = new Map<string, ObjectRule[]>();
  for (const rule of objectRules)
    if (typeof rule.on === 'object' && 'marks' in rule.on)
      for (const mark of rule.on.marks) rules.set(mark, [...(rules.get(mark) ?? []), rule]);
  return rules;
}
