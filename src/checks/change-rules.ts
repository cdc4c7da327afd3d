import type { ChangeRule } from './change-rule.ts';
import { noChangedClaims } from './change/no-changed-claims.ts';
import { noChangedClass } from './change/no-changed-class.ts';
import { noChangedClusterIp } from './change/no-changed-cluster-ip.ts';
import { noChangedCluster } from './change/no-changed-cluster.ts';
import { noChangedImmutable } from './change/no-changed-immutable.ts';
import { noChangedJob } from './change/no-changed-job.ts';
import { noChangedNamespace } from './change/no-changed-namespace.ts';
import { noChangedRole } from './change/no-changed-role-reference.ts';
import { noChangedSecretType } from './change/no-changed-secret-type.ts';
import { noChangedSelector } from './change/no-changed-selector.ts';
import { noChangedStorage } from './change/no-changed-storage.ts';
import { noChangedStrategy } from './change/no-changed-strategy.ts';
import { noDroppedReplicas } from './change/no-dropped-replicas.ts';
import { noForgottenObject } from './change/no-forgotten-object.ts';
import { noLeftObject } from './change/no-left-object.ts';
import { noLostCluster } from './change/no-lost-cluster.ts';
import { noLostEndpoint } from './change/no-lost-endpoint.ts';
import { noLostVersion } from './change/no-lost-version.ts';
import { noMovedObject } from './change/no-moved-object.ts';
import { noRemovedApplication } from './change/no-removed-application.ts';
import { noRemovedNamespace } from './change/no-removed-namespace.ts';
import { noRemovedNeed } from './change/no-removed-need.ts';
import { noRemovedProviderClass } from './change/no-removed-provider-class.ts';
import { noRemovedSecret } from './change/no-removed-secret.ts';
import { noRemovedState } from './change/no-removed-state.ts';
import { noRenamedApplication } from './change/no-renamed-application.ts';
import { noRenamedSecret } from './change/no-renamed-secret.ts';

/** The rules over what a change does to objects. */
export const changeRules: readonly ChangeRule[] = [
  noChangedClaims,
  noChangedClass,
  noChangedClusterIp,
  noChangedCluster,
  noChangedImmutable,
  noChangedJob,
  noChangedNamespace,
  noChangedRole,
  noChangedSecretType,
  noChangedSelector,
  noChangedStorage,
  noChangedStrategy,
  noDroppedReplicas,
  noForgottenObject,
  noLeftObject,
  noLostCluster,
  noLostEndpoint,
  noLostVersion,
  noMovedObject,
  noRemovedApplication,
  noRemovedNamespace,
  noRemovedNeed,
  noRemovedProviderClass,
  noRemovedSecret,
  noRemovedState,
  noRenamedApplication,
  noRenamedSecret,
];
