import type { ObjectRule } from '../object-rule.ts';
import { noOpenSuffix } from './no-open-suffix.ts';
import { requireSecretSuffix } from './require-secret-suffix.ts';
import { validParameterResource } from './valid-parameter-resource.ts';
import { validPolicyLength } from './valid-policy-length.ts';

/** What goes wrong with policies of IAM that controllers in the cluster bring to AWS. */
export const iamRules: readonly ObjectRule[] = [
  noOpenSuffix,
  requireSecretSuffix,
  validParameterResource,
  validPolicyLength,
];
