import type { ObjectRule } from '../object-rule.ts';
import { noGuessedText } from './no-guessed-text.ts';
import { noParameterSelector } from './no-parameter-selector.ts';
import { noUnquotedValue } from './no-unquoted-value.ts';
import { noWholeDocument } from './no-whole-document.ts';
import { requireObjectAlias } from './require-object-alias.ts';
import { requireRegion } from './require-region.ts';
import { uniqueFileName } from './unique-file-name.ts';
import { uniqueObject } from './unique-object.ts';
import { validFailover } from './valid-failover.ts';
import { validFileName } from './valid-file-name.ts';
import { validJmesPath } from './valid-jmes-path.ts';
import { validObjectArn } from './valid-object-arn.ts';
import { validObjectVersion } from './valid-object-version.ts';
import { validProvider } from './valid-provider.ts';
import { validProviderObjects } from './valid-provider-objects.ts';
import { validProviderSettings } from './valid-provider-settings.ts';
import { validSyncedSecret } from './valid-synced-secret.ts';

/** What goes wrong with SecretProviderClasses. While the AWS provider is not named, that alone is said. */
export const csiRules: readonly ObjectRule[] = [
  noGuessedText,
  noParameterSelector,
  noUnquotedValue,
  noWholeDocument,
  requireObjectAlias,
  requireRegion,
  uniqueFileName,
  uniqueObject,
  validFailover,
  validFileName,
  validJmesPath,
  validObjectArn,
  validObjectVersion,
  validProvider,
  validProviderObjects,
  validProviderSettings,
  validSyncedSecret,
].map((rule) => (rule === validProvider ? rule : { ...rule, isOfAws: true }));
