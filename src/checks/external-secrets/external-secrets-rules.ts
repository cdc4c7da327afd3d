import type { ObjectRule } from '../object-rule.ts';
import { noDroppedKey } from './no-dropped-key.ts';
import { noFrozenSecret } from './no-frozen-secret.ts';
import { noGuessedEncoding } from './no-guessed-encoding.ts';
import { noHastyRefresh } from './no-hasty-refresh.ts';
import { noIgnoredStoreSetting } from './no-ignored-store-setting.ts';
import { noMixedSources } from './no-mixed-sources.ts';
import { noNestedRewrite } from './no-nested-rewrite.ts';
import { noSecretFinalizer } from './no-secret-finalizer.ts';
import { noSilentDeletion } from './no-silent-deletion.ts';
import { noSilentFind } from './no-silent-find.ts';
import { noUnanchoredRegexp } from './no-unanchored-regexp.ts';
import { requireData } from './require-data.ts';
import { requireNamespaces } from './require-namespaces.ts';
import { requireStore } from './require-store.ts';
import { requireTemplateMetadata } from './require-template-metadata.ts';
import { uniqueSecretKey } from './unique-secret-key.ts';
import { validControllerClass } from './valid-controller-class.ts';
import { validFeatureVersion } from './valid-feature-version.ts';
import { validRefresh } from './valid-refresh.ts';
import { validRegexp } from './valid-regexp.ts';
import { validRegion } from './valid-region.ts';
import { validRewrite } from './valid-rewrite.ts';
import { validStoreAuth } from './valid-store-auth.ts';
import { validStoreProvider } from './valid-store-provider.ts';
import { validTargetPolicy } from './valid-target-policy.ts';
import { validTemplateType } from './valid-template-type.ts';
import { validTemplate } from './valid-template.ts';

/** What goes wrong with ExternalSecrets and their stores. */
export const externalSecretsRules: readonly ObjectRule[] = [
  noDroppedKey,
  noFrozenSecret,
  noGuessedEncoding,
  noHastyRefresh,
  noIgnoredStoreSetting,
  noMixedSources,
  noNestedRewrite,
  noSecretFinalizer,
  noSilentDeletion,
  noSilentFind,
  noUnanchoredRegexp,
  requireData,
  requireNamespaces,
  requireStore,
  requireTemplateMetadata,
  uniqueSecretKey,
  validControllerClass,
  validFeatureVersion,
  validRefresh,
  validRegexp,
  validRegion,
  validRewrite,
  validStoreAuth,
  validStoreProvider,
  validTargetPolicy,
  validTemplate,
  validTemplateType,
];
