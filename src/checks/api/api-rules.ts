import type { ObjectRule } from '../object-rule.ts';
import { noStraySpace } from './no-stray-space.ts';
import { validAnnotation } from './valid-annotation.ts';
import { validKind } from './valid-kind.ts';

/** What names that nobody reads, or that nothing has, come from. */
export const apiRules: readonly ObjectRule[] = [noStraySpace, validAnnotation, validKind];
