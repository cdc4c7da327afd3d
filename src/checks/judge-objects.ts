import type { Facts } from './facts.ts';
import type { KeptObject } from './kept/kept-object.ts';
import { homesIn } from './argocd/homes.ts';
import { judgeTemplate, templateIn, templateRules } from './argocd/template-rules.ts';
import { ObjectSet } from './kept/object-set.ts';
import { settled } from './kept/settled.ts';
import { fieldPathText, type FieldPath } from '../values/field-path.ts';
import type { ObjectRule, SayOfField } from './object-rule.ts';
import { once } from './objects/once.ts';
import type { SeenObject } from './objects/seen-object.ts';
import { relationRules } from './relation-rules.ts';
import { RulesFor, type Chosen } from './rules-for.ts';
import { every, type Rule, type Wants } from './rule.ts';
import { validStoreProvider } from './external-secrets/valid-store-provider.ts';
import { validFields } from './schema/valid-fields.ts';
import { uniqueListKey } from './workload/unique-list-key.ts';

/** Something that a rule found, and where. */
export interface Finding {
  readonly rule: Rule;
  readonly path: FieldPath;
  readonly what: string;
  readonly help?: string | undefined;
}

export interface ObjectFinding extends Finding {
  readonly object: KeptObject;
}

const nothing: readonly Finding[] = [];

const rulesFor = once((wants: Wants) => new RulesFor(wants));

/** What the rules over single objects find in one; in nearly every one nothing. */
export function judgeObject(object: SeenObject, facts: Facts, wants = every): readonly Finding[] {
  let findings: Finding[] | undefined;
  let current: ObjectRule | undefined;
  const say: SayOfField = (path, what, help) => {
    if (current === undefined) return;
    findings ??= [];
    findings.push({ rule: current, path, what, help: help ?? current.help });
  };
  const chosen = rulesFor(wants);
  const run = (rules: readonly Chosen[]) => {
    for (const { rule, check } of rules) {
      current = rule;
      check(object, facts, say);
    }
  };
  run(chosen.type(object));
  run(chosen.marks(object));
  const template = templateIn(object);
  if (template !== undefined)
    for (const rule of templateRules.filter(wants)) {
      current = rule;
      judgeTemplate(template, rule, facts, say);
    }
  return findings === undefined ? nothing : withoutEchoes(findings);
}

/** They say of a place what its schema says too, and name what is there; nobody can silence them. */
const plainerThanSchema: ReadonlySet<Rule> = new Set<Rule>([uniqueListKey, validStoreProvider]);

function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const said = new Set(
    findings.flatMap(({ rule, path }) => (plainerThanSchema.has(rule) ? fieldPathText(path) : [])),
  );
  return findings.filter(({ rule, path }) => rule !== validFields || !said.has(fieldPathText(path)));
}

/** What the rules over relations find in the objects of one environment. */
export function judgeTogether(
  objects: readonly KeptObject[],
  facts: Facts,
  wants = every,
): readonly ObjectFinding[] {
  const findings: ObjectFinding[] = [];
  const given = new ObjectSet(objects);
  const { objects: lying, original } = settled(objects, homesIn(given, facts));
  const set = lying === objects ? given : new ObjectSet(lying);
  for (const rule of relationRules.filter(wants))
    rule.check(set, facts, (object, path, what, help = rule.help) => {
      findings.push({ rule, object: original(object), path, what, help });
    });
  return findings;
}
