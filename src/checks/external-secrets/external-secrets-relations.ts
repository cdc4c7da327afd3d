import type { RelationRule } from '../relation-rule.ts';
import { requireMergeTarget } from './require-merge-target.ts';
import { requireStoreRole } from './require-store-role.ts';
import { uniqueExternalSecret } from './unique-external-secret.ts';
import { validFind } from './valid-find.ts';
import { validRemotePrefix } from './valid-remote-prefix.ts';
import { validStoreReference } from './valid-store-reference.ts';

/** What goes wrong between ExternalSecrets, their stores and others. */
export const externalSecretsRelations: readonly RelationRule[] = [
  requireMergeTarget,
  requireStoreRole,
  uniqueExternalSecret,
  validFind,
  validRemotePrefix,
  validStoreReference,
];
