import type { ServiceCheck } from './service-check.ts';
import { noLostLabel } from './service/no-lost-label.ts';
import { noLostSetting } from './service/no-lost-setting.ts';
import { noNestedMount } from './service/no-nested-mount.ts';
import { noRoleAnnotation } from './service/no-role-annotation.ts';
import { noUnknownSecret } from './service/no-unknown-secret.ts';
import { noUnusedSecret } from './service/no-unused-secret.ts';
import { requireRole } from './service/require-role.ts';
import { requireRotation } from './service/require-rotation.ts';
import { uniqueMountPath } from './service/unique-mount-path.ts';
import { uniquePort } from './service/unique-port.ts';
import { uniqueSecretName } from './service/unique-secret-name.ts';
import { uniqueSource } from './service/unique-source.ts';
import { validIngress } from './service/valid-ingress.ts';
import { validNameLength } from './service/valid-name-length.ts';
import { validRemoteName } from './service/valid-remote-name.ts';
import { validResources } from './service/valid-resources.ts';
import { validServiceName } from './service/valid-service-name.ts';

/** The rules over a service, by id. */
export const serviceChecks: readonly ServiceCheck[] = [
  noLostLabel,
  noLostSetting,
  noNestedMount,
  noRoleAnnotation,
  noUnknownSecret,
  noUnusedSecret,
  requireRole,
  requireRotation,
  uniqueMountPath,
  uniquePort,
  uniqueSecretName,
  uniqueSource,
  validIngress,
  validNameLength,
  validRemoteName,
  validResources,
  validServiceName,
];
