import type { InputPath } from '../../../environments/model.ts';
import type { Problem } from '../../values/problem.ts';
import type { ServiceRule } from '../service-rule.ts';

/** What reads a whole secret expects its type. */
export const validReferenceType: ServiceRule = {
  id: 'valid-reference-type',
  level: 'contract',
  rows: [],
  why: 'an Ingress controller takes certificates, and the kubelet its passwords, from a Secret of their own type only',
  check: ({ secrets, ingress, imagePullSecrets }) => {
    const problems: Problem[] = [];
    const expect = (name: string | undefined, type: string, path: InputPath) => {
      const found = secrets.find((secret) => secret.name === name);
      if (found === undefined || found.type === type) return;
      const what = `reads the secret "${found.name}", which is of type ${found.type}, not ${type}`;
      problems.push({ path, what, help: `give that secret the type: ${type}` });
    };
    ingress?.tls?.forEach(({ secret }, index) => {
      expect(secret, 'kubernetes.io/tls', ['ingress', 'tls', index, 'secret']);
    });
    imagePullSecrets.forEach(({ secret }, index) => {
      expect(secret, 'kubernetes.io/dockerconfigjson', ['imagePullSecrets', index, 'secret']);
    });
    return problems;
  },
};
