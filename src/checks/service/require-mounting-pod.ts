import type { InputPath, SecretModel, ServiceModel } from '../../../environments/model.ts';
import type { Problem } from '../../values/problem.ts';
import type { ServiceRule } from '../service-rule.ts';

export const requireMountingPod: ServiceRule = {
  id: 'require-mounting-pod',
  level: 'contract',
  rows: ['R57', 'R154'],
  why: 'the CSI driver makes a Kubernetes Secret when a pod has mounted it, and keeps it no longer than one does',
  check: (service) => {
    const { secrets, imagePullSecrets, ingress, replicas } = service;
    if (!secrets.some(({ backend }) => backend === 'csi')) return [];
    const problems: Problem[] = [];
    imagePullSecrets.forEach(({ secret }, index) => {
      if (isCsi(secret, secrets))
        problems.push(
          refused(
            ['imagePullSecrets', index, 'secret'],
            pulls,
            'read it through External Secrets Operator: backend: external-secrets on the secret',
          ),
        );
    });
    if (replicas !== 0) return problems;
    ingress?.tls?.forEach(({ secret }, index) => {
      if (isCsi(secret, secrets))
        problems.push(
          refused(
            ['ingress', 'tls', index, 'secret'],
            noPods,
            'run a pod, or read it through External Secrets Operator: backend: external-secrets on the secret',
          ),
        );
    });
    return problems;
  },
};

const pulls =
  'is made by the CSI driver only when a pod has started to mount it: the first pull of an image would come without it (rule R154)';
const noPods =
  'is made by the CSI driver only while a pod mounts it, and no pod runs: the Ingress would have no certificate (rule R57)';

function isCsi(name: string | undefined, secrets: ServiceModel['secrets']): boolean {
  return secrets.some((secret: SecretModel) => secret.name === name && secret.backend === 'csi');
}

function refused(path: InputPath, what: string, help: string): Problem {
  return { path, what, help };
}
