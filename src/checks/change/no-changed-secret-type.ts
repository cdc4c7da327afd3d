import { madeSecretsOf } from '../kept/made-secrets.ts';
import type { ChangeRule } from '../change-rule.ts';

export const noChangedSecretType: ChangeRule = {
  id: 'no-changed-secret-type',
  level: 'contract',
  rows: ['G8', 'R49'],
  why: 'the type of a Secret never changes: Argo CD, the operator or the driver fail until somebody deletes it',
  help: 'give the Secret another name',
  on: ['Secret', 'ExternalSecret.external-secrets.io', 'SecretProviderClass.secrets-store.csi.x-k8s.io'],
  changed: (before, after, say) => {
    const types = new Map(madeSecretsOf(before).map(({ name, type }) => [name, type]));
    for (const { name, type, path } of madeSecretsOf(after)) {
      const old = types.get(name);
      if (old !== undefined && old !== type) say(path, `the Secret ${name} is ${type} instead of ${old}`);
    }
  },
};
