import { textAt } from '../../values/field.ts';

/** Whether a SecretProviderClass of AWS reads by Pod Identity; `undefined` for all else (A: server.go:167-173). */
export function usesPodIdentity(
  providerClass: { readonly value?: unknown } | undefined,
): boolean | undefined {
  if (textAt(providerClass?.value, 'spec', 'provider') !== 'aws') return undefined;
  return /^(?:1|t|true)$/i.test(textAt(providerClass?.value, 'spec', 'parameters', 'usePodIdentity') ?? '');
}
