import { textAt } from '../../values/field.ts';
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
