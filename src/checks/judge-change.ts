import type { Change } from './change/change.ts';
import type { ChangeRule } from './change-rule.ts';
import { changeRules } from './change-rules.ts';
import type { Finding } from './judge-objects.ts';
import type { SayOfField } from './object-rule.ts';
import type { SeenObject } from './objects/seen-object.ts';

/** What a rule found in an object that a change touches, and the folder where that is, or was. */
export interface ChangeFinding extends Finding {
  readonly object: SeenObject;
  readonly folder: string;
}

/** What the rules over changes find in what a change does to an environment. */
export function judgeChange(change: Change): readonly ChangeFinding[] {
  const findings: ChangeFinding[] = [];
  const saying =
    (rule: ChangeRule, object: SeenObject, folder: string): SayOfField =>
    (path, what, help = rule.help) => {
      findings.push({ rule, object, folder, path, what, help });
    };
  for (const { before, after, folder } of change.changed)
    for (const rule of rulesFor(after)) rule.changed?.(before, after, saying(rule, after, folder), change);
  for (const placed of change.removed)
    for (const rule of rulesFor(placed.object))
      rule.removed?.(placed, change, saying(rule, placed.object, placed.folder));
  for (const placed of change.added)
    for (const rule of rulesFor(placed.object))
      rule.added?.(placed, change, saying(rule, placed.object, placed.folder));
  return findings;
}

function rulesFor({ type }: SeenObject): readonly ChangeRule[] {
  return changeRules.filter(({ on }) => on === 'every' || on.includes(type));
}
