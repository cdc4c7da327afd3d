import { isOlder } from '../objects/is-older.ts';
import type { ObjectRule } from '../object-rule.ts';

export const noUnservedVersion: ObjectRule = {
  id: 'no-unserved-version',
  level: 'contract',
  rows: ['R72', 'F13'],
  why: 'the cluster does not serve the version any more: "no matches for kind", and the sync fails',
  help: 'write the version that is served',
  on: 'every',
  check: ({ apiVersion, kind }, { kubernetes, externalSecrets }, say) => {
    if (apiVersion === 'external-secrets.io/v1beta1' || apiVersion === 'external-secrets.io/v1alpha1') {
      if (externalSecrets !== undefined && isOlder(externalSecrets, '0.17')) return;
      if (!kind.includes('PushSecret')) say(['apiVersion'], `${apiVersion} is not served since 0.17`);
      return;
    }
    const removed = Object.hasOwn(removals, apiVersion) ? removals[apiVersion] : undefined;
    if (removed === undefined || (removed.kinds !== undefined && !removed.kinds.includes(kind))) return;
    if (kubernetes === undefined || !isOlder(kubernetes, removed.since))
      say(['apiVersion'], `${kind} of ${apiVersion} is not served since ${removed.since}`);
  },
};

interface Removal {
  readonly since: string;
  readonly kinds?: readonly string[];
}

/** Kubernetes' deprecation guide: versions of the API that ended, and with which minor version. */
const removals: Readonly<Record<string, Removal>> = {
  'extensions/v1beta1': { since: '1.22' },
  'networking.k8s.io/v1beta1': { since: '1.22', kinds: ['Ingress', 'IngressClass'] },
  'apiextensions.k8s.io/v1beta1': { since: '1.22' },
  'admissionregistration.k8s.io/v1beta1': {
    since: '1.22',
    kinds: ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'],
  },
  'rbac.authorization.k8s.io/v1beta1': { since: '1.22' },
  'scheduling.k8s.io/v1beta1': { since: '1.22' },
  'apps/v1beta1': { since: '1.16' },
  'apps/v1beta2': { since: '1.16' },
  'batch/v1beta1': { since: '1.25' },
  'policy/v1beta1': { since: '1.25' },
  'autoscaling/v2beta1': { since: '1.25' },
  'autoscaling/v2beta2': { since: '1.26' },
  'flowcontrol.apiserver.k8s.io/v1beta2': { since: '1.29' },
  'flowcontrol.apiserver.k8s.io/v1beta3': { since: '1.32' },
};

/** Whether this rule knows when a version ended. */
export function isRemoved(apiVersion: string): boolean {
  return Object.hasOwn(removals, apiVersion) || apiVersion === 'external-secrets.io/v1beta1';
}
