import type { EnvironmentRule } from '../environment-rule.ts';

/** Rule R146, of the operator's own pod. */
export const noOperatorRole: EnvironmentRule = {
  id: 'no-operator-role',
  level: 'default',
  rows: ['R146'],
  why: 'with Pod Identity an association outside the cluster names the role; an annotation beside it makes the pod assume another one, or none',
  check: ({ operators: { externalSecrets }, secrets }) =>
    externalSecrets?.role === undefined || secrets.identity === 'irsa'
      ? []
      : [
          {
            path: ['operators', 'externalSecrets', 'role'],
            atKey: true,
            what: 'the environment says pod-identity, and the operator has a role by IRSA',
            help: 'remove the role and make an association for the ServiceAccount external-secrets, or set secrets.identity: irsa',
          },
        ],
};
