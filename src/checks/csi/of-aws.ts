import { suggest } from '../../values/suggest.ts';
import { textAt } from '../../values/field.ts';
import type { SeenObject } from '../objects/seen-object.ts';

/**
 * Whether another program than the AWS provider reads the class: what it wants to read is its own. Whoever writes one gives it a name of this form (C:
 * docs/book/src/providers.md, pkg/secrets-store/provider_client.go:69).
 */
export function isOfAnother({ value }: SeenObject): boolean {
  const provider = textAt(value, 'spec', 'provider') ?? '';
  if (!/^[\w-]{1,30}$/.test(provider) || isMistaken(provider)) return false;
  // Words that only the AWS provider reads.
  return !/\b(?:secretsmanager|ssmparameter|arn:aws)\b/.test(
    textAt(value, 'spec', 'parameters', 'objects') ?? '',
  );
}

/** The name of the AWS provider, written otherwise. */
function isMistaken(provider: string): boolean {
  return /aws|amazon/i.test(provider) || suggest(provider, ['aws']) !== '';
}
