import type { ObjectRule } from '../object-rule.ts';
import { noCommittedSecret } from './no-committed-secret.ts';
import { noFargateVolume } from './no-fargate-volume.ts';
import { noIdleReloader } from './no-idle-reloader.ts';
import { noMissingAgent } from './no-missing-agent.ts';
import { noOverriddenClass } from './no-overridden-class.ts';
import { noReencodedKey } from './no-reencoded-key.ts';
import { noSubPath } from './no-sub-path.ts';
import { requireSyncedSecrets } from './require-synced-secrets.ts';
import { requireTokenRequests } from './require-token-requests.ts';
import { validClassVolume } from './valid-class-volume.ts';
import { validRoleArn } from './valid-role-arn.ts';
import { validSecretType } from './valid-secret-type.ts';

/** What goes wrong on the way of a secret into a pod, as one object shows it. */
export const wiringRules: readonly ObjectRule[] = [
  noCommittedSecret,
  noFargateVolume,
  noIdleReloader,
  noMissingAgent,
  noOverriddenClass,
  noReencodedKey,
  noSubPath,
  requireSyncedSecrets,
  requireTokenRequests,
  validClassVolume,
  validRoleArn,
  validSecretType,
];
