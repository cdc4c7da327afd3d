import type { Facts } from './facts.ts';
import type { KeptObject } from './kept/kept-object.ts';
import { ObjectSet } from './kept/object-set.ts';
import type { FieldPath } from '../values/field-path.ts';
import type { ObjectRule, SayOfField } from './object-rule.ts';
import { objectRules } from './object-rules.ts';
import type { SeenObject } from './objects/seen-object.ts';
import { relationRules } from './relation-rules.ts';
import type { Rule } from './rule.ts';

/** Something that a rule found, and where. */
export interface Finding {
  readonly rule: Rule;
  readonly path: FieldPath;
  readonly what: string;
  readonly help: string;
}

export interface ObjectFinding extends Finding {
  readonly object: KeptObject;
}

const forTypes = {
  withPods: new Map<string, readonly ObjectRule[]>(),
  others: new Map<string, readonly ObjectRule[]>(),
};

const nothing: readonly Finding[] = [];

/** What the rules over single objects find in one; in nearly every one nothing. */
export function judgeObject(object: SeenObject, facts: Facts): readonly Finding[] {
  let findings: Finding[] | undefined;
  let current: ObjectRule | undefined;
  const say: SayOfField = (path, what, help) => {
    if (current === undefined) return;
    findings ??= [];
    findings.push({ rule: current, path, what, help: help ?? current.help });
  };
  for (const rule of rulesFor(object)) {
    current = rule;
    rule.check(object, facts, say);
  }
  return findings ?? nothing;
}

/** What the rules over relations find in the objects of one environment. */
export function judgeTogether(objects: readonly KeptObject[], facts: Facts): readonly ObjectFinding[] {
  const findings: ObjectFinding[] = [];
  const set = new ObjectSet(objects);
  for (const rule of relationRules)
    rule.check(set, facts, (object, path, what, help = rule.help) => {
      findings.push({ rule, object, path, what, help });
    });
  return findings;
}

/** Chosen once for a type: most rules have nothing to say about most types. */
function rulesFor({ type, pods }: SeenObject): readonly ObjectRule[] {
  const chosen = pods === undefined ? forTypes.others : forTypes.withPods;
  const known = chosen.get(type);
  if (known !== undefined) return known;
  const rules = objectRules.filter(
    ({ on }) => on === 'every' || (on === 'pods' ? pods !== undefined : on.includes(type)),
  );
  chosen.set(type, rules);
  return rules;
}
