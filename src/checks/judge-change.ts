import { changeRules } from './change-rules.ts';
import type { Finding } from './judge-objects.ts';
import type { SeenObject } from './objects/seen-object.ts';

/** What the rules over changes find in an object that is not what it was. */
export function judgeChange(before: SeenObject, after: SeenObject): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of changeRules)
    if (rule.on.includes(after.type))
      rule.check(before, after, (path, what, help = rule.help) => {
        findings.push({ rule, path, what, help });
      });
  return findings;
}
