import type { RelationRule } from '../relation-rule.ts';
import { noExceededQuota } from './no-exceeded-quota.ts';
import { requireQuotaAmount } from './require-quota-amount.ts';
import { validLimitedAmounts } from './valid-limited-amounts.ts';
import { validPodSecurity } from './valid-pod-security.ts';

/** What a namespace asks of all pods in it: it takes the workload, and refuses each of its pods. */
export const namespacesRelations: readonly RelationRule[] = [
  noExceededQuota,
  requireQuotaAmount,
  validLimitedAmounts,
  validPodSecurity,
];
