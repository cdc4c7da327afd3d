import type { EnvironmentRule } from './environment-rule.ts';
import { noLostSetting } from './environment/no-lost-setting.ts';
import { noOperatorRole } from './environment/no-operator-role.ts';
import { noSecretLiteral } from './environment/no-secret-literal.ts';
import { validKubernetes } from './environment/valid-kubernetes.ts';
import { validLimits } from './environment/valid-limits.ts';
import { validRotation } from './environment/valid-rotation.ts';

/** The rules over an environment, by id. */
export const environmentRules: readonly EnvironmentRule[] = [
  noLostSetting,
  noOperatorRole,
  noSecretLiteral,
  validKubernetes,
  validLimits,
  validRotation,
];
