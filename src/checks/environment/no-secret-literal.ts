import type { EnvironmentRule } from '../environment-rule.ts';
import { noSecretLiteral as inTexts } from '../no-secret-literal.ts';

/** What a chart is given may have come from Terraform, in whose file nothing was searched; what stands in the input is said once all the same. */
export const noSecretLiteral: EnvironmentRule = {
  id: inTexts.id,
  level: 'contract',
  rows: ['H1', 'F9'],
  why: 'what is committed is read by everyone who reads the repository, for ever',
  check: ({ charts }) => inTexts.check(charts, ['charts']),
};
