import type { ObjectRule } from '../object-rule.ts';
import { noServerField } from './no-server-field.ts';
import { noUnservedVersion } from './no-unserved-version.ts';
import { validFields } from './valid-fields.ts';

/** What the API server accepts. */
export const schemaRules: readonly ObjectRule[] = [noServerField, noUnservedVersion, validFields];
