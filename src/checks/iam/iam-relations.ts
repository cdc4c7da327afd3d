import type { RelationRule } from '../relation-rule.ts';
import { validRoleTrust } from './valid-role-trust.ts';

/** What goes wrong between roles of IAM and those who use them. */
export const iamRelations: readonly RelationRule[] = [validRoleTrust];
