import type { RelationRule } from '../relation-rule.ts';
import { requireFindPermission } from './require-find-permission.ts';
import { requireKeyPermission } from './require-key-permission.ts';
import { requireParameterAction } from './require-parameter-action.ts';
import { validRoleTrust } from './valid-role-trust.ts';

/** What goes wrong between roles of IAM and those who use them. */
export const iamRelations: readonly RelationRule[] = [
  requireFindPermission,
  requireKeyPermission,
  requireParameterAction,
  validRoleTrust,
];
