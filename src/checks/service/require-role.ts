import type { ServiceRule } from '../service-rule.ts';

export const requireRole: ServiceRule = {
  id: 'require-role',
  level: 'contract',
  rows: ['R36', 'R120', 'R144'],
  why: 'without a role, the pods stay in ContainerCreating: "An IAM role must be associated with service account"',
  check: ({ secrets, roleArn, serviceAccount }, environment) => {
    if (roleArn !== undefined || !serviceAccount.create) return [];
    const { identity, externalSecrets } = environment.secrets;
    const reader = secrets.find(({ backend }) =>
      backend === 'csi' ? identity === 'irsa' : externalSecrets.store.identity === 'service',
    );
    if (reader === undefined) return [];
    const what = `the pods read the secret "${reader.name}" with their own identity, and have no IAM role`;
    return [{ path: reader.path, atKey: true, what, help: 'set serviceAccount.role' }];
  },
};
