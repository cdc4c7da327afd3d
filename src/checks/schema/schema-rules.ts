import type { ObjectRule } from '../object-rule.ts';
import { validFields } from './valid-fields.ts';
import { validName } from './valid-name.ts';

/** What the API server accepts. */
export const schemaRules: readonly ObjectRule[] = [validFields, validName];
