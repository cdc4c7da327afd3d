import type { RelationRule } from '../relation-rule.ts';
import { noFixedReplicas } from './no-fixed-replicas.ts';

/** What goes wrong between workloads and those who change them. */
export const workloadRelations: readonly RelationRule[] = [noFixedReplicas];
