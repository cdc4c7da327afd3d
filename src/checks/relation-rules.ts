import { externalSecretsRelations } from './external-secrets/external-secrets-relations.ts';
import type { RelationRule } from './relation-rule.ts';

/** The rules over all objects of one environment together. */
export const relationRules: readonly RelationRule[] = [...externalSecretsRelations];
