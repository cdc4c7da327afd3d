import type { ObjectRule } from '../object-rule.ts';
import { noExplicitNull } from './no-explicit-null.ts';
import { noInjectedBundle } from './no-injected-bundle.ts';
import { noNullInList } from './no-null-in-list.ts';
import { noPreservedFields } from './no-preserved-fields.ts';
import { noTopLevelItems } from './no-top-level-items.ts';
import { noUnservedVersion } from './no-unserved-version.ts';
import { validObjectSize } from './valid-object-size.ts';
import { validQuantity } from './valid-quantity.ts';

/** What Argo CD would show as a difference for ever, and what the cluster does not take. */
export const driftRules: readonly ObjectRule[] = [
  noExplicitNull,
  noInjectedBundle,
  noNullInList,
  noPreservedFields,
  noTopLevelItems,
  noUnservedVersion,
  validObjectSize,
  validQuantity,
];
