import type { RelationRule } from '../relation-rule.ts';
import { noBlockingBudget } from './no-blocking-budget.ts';
import { noFixedReplicas } from './no-fixed-replicas.ts';
import { noIdleBinding } from './no-idle-binding.ts';
import { noMissingAccount } from './no-missing-account.ts';
import { noMissingNamespace } from './no-missing-namespace.ts';
import { noMissingObject } from './no-missing-object.ts';
import { noSharedClaim } from './no-shared-claim.ts';
import { noSharedSelector } from './no-shared-selector.ts';
import { noSplitClaim } from './no-split-claim.ts';

/** What goes wrong between workloads, what they need, and those who change them. */
export const workloadRelations: readonly RelationRule[] = [
  noBlockingBudget,
  noFixedReplicas,
  noIdleBinding,
  noMissingAccount,
  noMissingNamespace,
  noMissingObject,
  noSharedClaim,
  noSharedSelector,
  noSplitClaim,
];
