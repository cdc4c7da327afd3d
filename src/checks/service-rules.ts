import type { ServiceRule } from './service-rule.ts';
import { noClosedEntry } from './service/no-closed-entry.ts';
import { noLostLabel } from './service/no-lost-label.ts';
import { noLostSetting } from './service/no-lost-setting.ts';
import { noNestedMount } from './service/no-nested-mount.ts';
import { noRoleAnnotation } from './service/no-role-annotation.ts';
import { noSplitClaim } from './service/no-split-claim.ts';
import { noUnknownConfig } from './service/no-unknown-config.ts';
import { noUnknownSecret } from './service/no-unknown-secret.ts';
import { noUnusedConfig } from './service/no-unused-config.ts';
import { noUnusedSecret } from './service/no-unused-secret.ts';
import { requireApiNeed } from './service/require-api-need.ts';
import { requireMountingPod } from './service/require-mounting-pod.ts';
import { requireProperty } from './service/require-property.ts';
import { requireRole } from './service/require-role.ts';
import { requireRotation } from './service/require-rotation.ts';
import { requireVolumeGroup } from './service/require-volume-group.ts';
import { uniqueMountPath } from './service/unique-mount-path.ts';
import { uniquePort } from './service/unique-port.ts';
import { uniqueSecretName } from './service/unique-secret-name.ts';
import { uniqueSource } from './service/unique-source.ts';
import { validHealthPort } from './service/valid-health-port.ts';
import { validHttpRoute } from './service/valid-http-route.ts';
import { validIngress } from './service/valid-ingress.ts';
import { validKubernetesVersion } from './service/valid-kubernetes-version.ts';
import { validLifecycle } from './service/valid-lifecycle.ts';
import { validMonitor } from './service/valid-monitor.ts';
import { validNameLength } from './service/valid-name-length.ts';
import { validReferenceType } from './service/valid-reference-type.ts';
import { validRemoteName } from './service/valid-remote-name.ts';
import { validResources } from './service/valid-resources.ts';
import { validSecretType } from './service/valid-secret-type.ts';
import { validServiceName } from './service/valid-service-name.ts';
import { validStorage } from './service/valid-storage.ts';
import { validWorkload } from './service/valid-workload.ts';

/** The rules over a service, by id. */
export const serviceRules: readonly ServiceRule[] = [
  noClosedEntry,
  noLostLabel,
  noLostSetting,
  noNestedMount,
  noRoleAnnotation,
  noSplitClaim,
  noUnknownConfig,
  noUnknownSecret,
  noUnusedConfig,
  noUnusedSecret,
  requireApiNeed,
  requireMountingPod,
  requireProperty,
  requireRole,
  requireRotation,
  requireVolumeGroup,
  uniqueMountPath,
  uniquePort,
  uniqueSecretName,
  uniqueSource,
  validHealthPort,
  validHttpRoute,
  validIngress,
  validKubernetesVersion,
  validLifecycle,
  validMonitor,
  validNameLength,
  validReferenceType,
  validRemoteName,
  validResources,
  validSecretType,
  validServiceName,
  validStorage,
  validWorkload,
];
