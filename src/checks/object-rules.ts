import { argocdRules } from './argocd/argocd-rules.ts';
import { csiRules } from './csi/csi-rules.ts';
import { driftRules } from './drift/drift-rules.ts';
import { externalSecretsRules } from './external-secrets/external-secrets-rules.ts';
import { iamRules } from './iam/iam-rules.ts';
import { kindsRules } from './kinds/kinds-rules.ts';
import { namesRules } from './names/names-rules.ts';
import type { ObjectRule } from './object-rule.ts';
import { schemaRules } from './schema/schema-rules.ts';
import { trafficRules } from './traffic/traffic-rules.ts';
import { wiringRules } from './wiring/wiring-rules.ts';
import { workloadRules } from './workload/workload-rules.ts';

/** The rules over one object, by what they are about. */
export const objectRules: readonly ObjectRule[] = [
  ...argocdRules,
  ...csiRules,
  ...driftRules,
  ...externalSecretsRules,
  ...iamRules,
  ...kindsRules,
  ...namesRules,
  ...schemaRules,
  ...trafficRules,
  ...wiringRules,
  ...workloadRules,
];
