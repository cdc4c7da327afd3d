import type { ObjectRule } from '../object-rule.ts';
import { noStraySpace } from './no-stray-space.ts';
import { validAnnotation } from './valid-annotation.ts';
import { validKind } from './valid-kind.ts';

/** Names that nobody reads, and names that nothing has. */
export const namesRules: readonly ObjectRule[] = [noStraySpace, validAnnotation, validKind];
