import type { RelationRule } from '../relation-rule.ts';
import { noArnSuffix } from './no-arn-suffix.ts';
import { requireMergeTarget } from './require-merge-target.ts';
import { requireStoreRole } from './require-store-role.ts';
import { uniqueExternalSecret } from './unique-external-secret.ts';
import { validFind } from './valid-find.ts';
import { validProperty } from './valid-property.ts';
import { validRemoteKey } from './valid-remote-key.ts';
import { validRemotePrefix } from './valid-remote-prefix.ts';
import { validRemoteVersion } from './valid-remote-version.ts';
import { validStoreReference } from './valid-store-reference.ts';

/** What goes wrong between ExternalSecrets, their stores and others. */
export const externalSecretsRelations: readonly RelationRule[] = [
  noArnSuffix,
  requireMergeTarget,
  requireStoreRole,
  uniqueExternalSecret,
  validFind,
  validProperty,
  validRemoteKey,
  validRemotePrefix,
  validRemoteVersion,
  validStoreReference,
];
