import { field, mapAt, textAt } from '../../values/field.ts';
import type { KeptObject } from '../kept/kept-object.ts';

/** Annotations of AWS Controllers for Kubernetes by which a controller only looks, takes over what is there, or leaves what others attached. */
const undecided: Readonly<Record<string, string>> = {
  'services.k8s.aws/read-only': 'true',
  'services.k8s.aws/adoption-policy': 'adopt',
  'iam.services.k8s.aws/policy-reconciliation-mode': 'additive',
};

/**
 * Whether a controller makes AWS be as the object says, and nothing else (aws-controllers-k8s: runtime apis/core/v1alpha1/annotations.go;
 * Crossplane: spec.managementPolicies, and spec.initProvider, which counts at the first time alone).
 */
export function isDecisive({ value }: KeptObject): boolean {
  const spec = mapAt(value, 'spec');
  const allowed = field(spec, 'managementPolicies');
  if (Array.isArray(allowed) && !allowed.includes('*') && !allowed.includes('Update')) return false;
  if (textAt(spec, 'managementPolicy') === 'ObserveOnly' || field(spec, 'initProvider') !== undefined)
    return false;
  const annotations = mapAt(value, 'metadata', 'annotations');
  return Object.entries(undecided).every(([name, text]) => field(annotations, name) !== text);
}
