import type { ObjectRule } from '../object-rule.ts';
import { noLatestTag } from './no-latest-tag.ts';
import { noLateVariable } from './no-late-variable.ts';
import { noNestedMount } from './no-nested-mount.ts';
import { noSecretArgument } from './no-secret-argument.ts';
import { noUnknownPort } from './no-unknown-port.ts';
import { noUnknownVolume } from './no-unknown-volume.ts';
import { requireVolumeSource } from './require-volume-source.ts';
import { uniqueListKey } from './unique-list-key.ts';
import { uniqueMountPath } from './unique-mount-path.ts';
import { uniquePort } from './unique-port.ts';
import { validImage } from './valid-image.ts';
import { validAmounts } from './valid-amounts.ts';
import { validCapability } from './valid-capability.ts';
import { validHostPort } from './valid-host-port.ts';
import { validProbe } from './valid-probe.ts';
import { validProbedPort } from './valid-probed-port.ts';
import { validRestartPolicy } from './valid-restart-policy.ts';
import { validSelector } from './valid-selector.ts';
import { validToleration } from './valid-toleration.ts';
import { validUser } from './valid-user.ts';

/** What goes wrong inside the pods that an object makes. */
export const workloadRules: readonly ObjectRule[] = [
  noLatestTag,
  noLateVariable,
  noNestedMount,
  noSecretArgument,
  noUnknownPort,
  noUnknownVolume,
  requireVolumeSource,
  uniqueListKey,
  uniqueMountPath,
  uniquePort,
  validImage,
  validAmounts,
  validCapability,
  validHostPort,
  validProbe,
  validProbedPort,
  validRestartPolicy,
  validSelector,
  validToleration,
  validUser,
];
