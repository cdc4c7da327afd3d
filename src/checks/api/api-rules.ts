import type { ObjectRule } from '../object-rule.ts';
import { noStraySpace } from './no-stray-space.ts';
import { requireField } from './require-field.ts';
import { validAmounts } from './valid-amounts.ts';
import { validAnnotation } from './valid-annotation.ts';
import { validCidr } from './valid-cidr.ts';
import { validKind } from './valid-kind.ts';
import { validLabel } from './valid-label.ts';
import { validName } from './valid-name.ts';
import { validNumber } from './valid-number.ts';
import { validWord } from './valid-word.ts';

/** What the API server holds by hand, beside its schemas. */
export const apiRules: readonly ObjectRule[] = [
  noStraySpace,
  requireField,
  validAmounts,
  validAnnotation,
  validCidr,
  validKind,
  validLabel,
  validName,
  validNumber,
  validWord,
];
