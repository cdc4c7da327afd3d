import { textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import type { SeenObject } from '../objects/seen-object.ts';

/** Providers that the driver's documents name beside that of AWS, and what runs in its tests. */
const others: ReadonlySet<string> = new Set([
  'akeyless',
  'azure',
  'conjur',
  'e2e-provider',
  'gcp',
  'keeper',
  'openbao',
  'vault',
]);

/** Whether another program than the AWS provider reads the class: what it wants to read is its own. */
export function isOfAnother({ value }: SeenObject): boolean {
  if (!others.has(textAt(value, 'spec', 'provider') ?? '')) return false;
  // Words that only the AWS provider reads.
  return !/\b(?:secretsmanager|ssmparameter)\b/.test(textAt(value, 'spec', 'parameters', 'objects') ?? '');
}

/** A rule that is asked of what the AWS provider reads. While it is not named, that alone is said. */
export function ofAws(rule: ObjectRule): ObjectRule {
  return {
    ...rule,
    check: (object, facts, say) => {
      const isNamed = textAt(object.value, 'spec', 'provider') === 'aws';
      if (isNamed || (rule.id === 'valid-provider' && !isOfAnother(object))) rule.check(object, facts, say);
    },
  };
}
