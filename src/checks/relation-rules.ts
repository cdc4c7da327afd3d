import { argocdRelations } from './argocd/argocd-relations.ts';
import { externalSecretsRelations } from './external-secrets/external-secrets-relations.ts';
import { iamRelations } from './iam/iam-relations.ts';
import { namespacesRelations } from './namespaces/namespaces-relations.ts';
import type { RelationRule } from './relation-rule.ts';
import { trafficRelations } from './traffic/traffic-relations.ts';
import { wiringRelations } from './wiring/wiring-relations.ts';
import { workloadRelations } from './workload/workload-relations.ts';

/** The rules over all objects of one environment together. */
export const relationRules: readonly RelationRule[] = [
  ...argocdRelations,
  ...externalSecretsRelations,
  ...iamRelations,
  ...namespacesRelations,
  ...trafficRelations,
  ...wiringRelations,
  ...workloadRelations,
];
