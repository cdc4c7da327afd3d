import type { ChangeRule } from './change-rule.ts';
import { noChangedClaims } from './change/no-changed-claims.ts';
import { noChangedClass } from './change/no-changed-class.ts';
import { noChangedClusterIp } from './change/no-changed-cluster-ip.ts';
import { noChangedImmutable } from './change/no-changed-immutable.ts';
import { noChangedJob } from './change/no-changed-job.ts';
import { noChangedRole } from './change/no-changed-role-reference.ts';
import { noChangedSecretType } from './change/no-changed-secret-type.ts';
import { noChangedSelector } from './change/no-changed-selector.ts';
import { noChangedStorage } from './change/no-changed-storage.ts';
import { noLostVersion } from './change/no-lost-version.ts';
import { noRenamedSecret } from './change/no-renamed-secret.ts';

/** The rules over an object before and after a change. */
export const changeRules: readonly ChangeRule[] = [
  noChangedClaims,
  noChangedClass,
  noChangedClusterIp,
  noChangedImmutable,
  noChangedJob,
  noChangedRole,
  noChangedSecretType,
  noChangedSelector,
  noChangedStorage,
  noLostVersion,
  noRenamedSecret,
];
