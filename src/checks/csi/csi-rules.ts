import type { ObjectRule } from '../object-rule.ts';
import { uniqueFileName } from './unique-file-name.ts';
import { validProvider } from './valid-provider.ts';

/** What goes wrong with SecretProviderClasses and the volumes that they fill. */
export const csiRules: readonly ObjectRule[] = [uniqueFileName, validProvider];
