import { textAt } from '../../values/field.ts';
import type { Facts } from '../facts.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { Breach } from '../pod-security/breach.ts';
import type { RelationRule } from '../relation-rule.ts';

/**
 * k8s.io/pod-security-admission admission/admission.go: a workload is warned of at the most (ValidatePodController), its pods are refused
 * (ValidatePod). Exemptions stand in the settings of the API server, which nobody knows here.
 */
export const validPodSecurity: RelationRule = {
  id: 'valid-pod-security',
  level: 'default',
  rows: [],
  why: 'the API server takes the workload and refuses each of its pods, "violates PodSecurity": not one starts, and the rollout waits for ever',
  help: 'give the field the value that the level asks for (kubernetes.io, Pod Security Standards), or the namespace a level that permits it',
  check: (objects, { kubernetes }, say) => {
    const enforced = new Map<string, Enforced>();
    for (const { name, value } of objects.ofType('Namespace')) {
      const found = enforcedIn(value, kubernetes);
      if (found !== undefined) enforced.set(name, found);
    }
    if (enforced.size === 0) return;
    for (const object of objects.all) {
      const policy = object.breaches && enforced.get(object.namespace ?? '');
      if (policy === undefined) continue;
      for (const breach of object.breaches ?? [])
        if (forbids(policy, breach))
          say(
            object,
            breach.path,
            `${breach.what}, and the namespace ${object.namespace ?? ''} enforces ${policy.level}`,
          );
    }
  },
};

interface Enforced {
  readonly level: Breach['level'];
  /** The minor version of the policy. */
  readonly version: number;
}

const label = 'pod-security.kubernetes.io/enforce';

function enforcedIn(namespace: KeptObject['value'], kubernetes: Facts['kubernetes']): Enforced | undefined {
  const level = textAt(namespace, 'metadata', 'labels', label);
  if (level !== 'baseline' && level !== 'restricted') return undefined;
  // A policy newer than the API server is that of the API server (policy/registry.go, EvaluatePod).
  const [, pinned] =
    /^v1\.(\d+)$/.exec(textAt(namespace, 'metadata', 'labels', `${label}-version`) ?? '') ?? [];
  const [, newest] = /^1\.(\d+)/.exec(kubernetes ?? '') ?? [];
  return { level, version: Math.min(Number(pinned ?? Infinity), Number(newest ?? 0)) };
}

function forbids({ level, version }: Enforced, breach: Breach): boolean {
  return (level === 'restricted' || breach.level === 'baseline') && version >= (breach.since ?? 0);
}
