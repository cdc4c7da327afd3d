import type { ObjectRule } from './object-rule.ts';
import { csiRules } from './csi/csi-rules.ts';

/** The rules over one object, by what they are about. */
export const objectRules: readonly ObjectRule[] = [...csiRules];
