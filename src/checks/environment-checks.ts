import type { EnvironmentCheck } from './environment-check.ts';
import { noOperatorRole } from './environment/no-operator-role.ts';
import { noSecretLiteral } from './environment/no-secret-literal.ts';
import { validKubernetes } from './environment/valid-kubernetes.ts';
import { validLimits } from './environment/valid-limits.ts';
import { validRotation } from './environment/valid-rotation.ts';

/** The rules over an environment, by id. */
export const environmentChecks: readonly EnvironmentCheck[] = [
  noOperatorRole,
  noSecretLiteral,
  validKubernetes,
  validLimits,
  validRotation,
];
