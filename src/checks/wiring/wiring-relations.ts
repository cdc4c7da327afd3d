import type { RelationRule } from '../relation-rule.ts';
import { noCoveredToken } from './no-covered-token.ts';
import { noIdleReload } from './no-idle-reload.ts';
import { noIdleRole } from './no-idle-role.ts';
import { noLateSource } from './no-late-source.ts';
import { noMergedSecret } from './no-merged-secret.ts';
import { noMissingKey } from './no-missing-key.ts';
import { noMissingSecret } from './no-missing-secret.ts';
import { noOptionalSyncedSecret } from './no-optional-synced-secret.ts';
import { noWaitingWave } from './no-waiting-wave.ts';
import { requireClass } from './require-class.ts';
import { requireEarlierSecret } from './require-earlier-secret.ts';
import { requireMountedClass } from './require-mounted-class.ts';
import { requirePodRole } from './require-pod-role.ts';
import { requireReadableFile } from './require-readable-file.ts';
import { requireRestart } from './require-restart.ts';
import { uniqueVariable } from './unique-variable.ts';
import { validPodStatusName } from './valid-pod-status-name.ts';
import { validSecretUse } from './valid-secret-use.ts';
import { validVariableName } from './valid-variable-name.ts';

/** What goes wrong between pods, their secrets and their accounts. */
export const wiringRelations: readonly RelationRule[] = [
  noCoveredToken,
  noIdleReload,
  noIdleRole,
  noLateSource,
  noMergedSecret,
  noMissingKey,
  noMissingSecret,
  noOptionalSyncedSecret,
  noWaitingWave,
  requireClass,
  requireEarlierSecret,
  requireMountedClass,
  requirePodRole,
  requireReadableFile,
  requireRestart,
  uniqueVariable,
  validPodStatusName,
  validSecretUse,
  validVariableName,
];
