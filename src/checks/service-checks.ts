import type { ServiceCheck } from './service-check.ts';
import { noUnknownSecret } from './service/no-unknown-secret.ts';
import { noUnusedSecret } from './service/no-unused-secret.ts';
import { requireRole } from './service/require-role.ts';
import { requireRotation } from './service/require-rotation.ts';
import { uniqueMountPath } from './service/unique-mount-path.ts';
import { uniqueSource } from './service/unique-source.ts';
import { validIngress } from './service/valid-ingress.ts';
import { validNameLength } from './service/valid-name-length.ts';
import { validRemoteName } from './service/valid-remote-name.ts';
import { validResources } from './service/valid-resources.ts';

/** The rules over a service, by id. */
export const serviceChecks: readonly ServiceCheck[] = [
  noUnknownSecret,
  noUnusedSecret,
  requireRole,
  requireRotation,
  uniqueMountPath,
  uniqueSource,
  validIngress,
  validNameLength,
  validRemoteName,
  validResources,
];
