import type { SecretModel } from '../../../environments/model.ts';
import type { Problem } from '../../values/problem.ts';
import type { ServiceRule } from '../service-rule.ts';

/** The keys that the API server asks of a type, and whether others may stand beside them (rules R46, R48). */
const keysOf: Readonly<Record<Exclude<SecretModel['type'], 'Opaque'>, readonly string[]>> = {
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
  'kubernetes.io/basic-auth': ['username', 'password'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
};

export const validSecretType: ServiceRule = {
  id: 'valid-secret-type',
  level: 'contract',
  rows: ['R46', 'R48'],
  why: 'the API server refuses a Secret of a type that lacks its keys, and the pods wait for it for ever',
  check: ({ secrets }) => {
    const problems: Problem[] = [];
    for (const secret of secrets)
      if (secret.type !== 'Opaque') problems.push(...wrongKeys(secret, secret.type));
    return problems;
  },
};

function wrongKeys({ keys, path }: SecretModel, type: keyof typeof keysOf): readonly Problem[] {
  const wanted = keysOf[type];
  const given = new Set(keys.map(({ key }) => key));
  const missing = wanted.filter((key) => !given.has(key));
  const problems: Problem[] = [];
  if (missing.length > 0)
    problems.push({
      path: [...path, 'type'],
      what: `a Secret of type ${type} has the keys ${wanted.join(' and ')}; missing: ${missing.join(', ')}`,
      help: 'add them to keys, or remove the type',
    });
  // The CSI driver refuses any other key of a certificate; no backend may find out at a switch.
  if (type !== 'kubernetes.io/tls') return problems;
  for (const { key, path: at } of keys) {
    if (wanted.includes(key)) continue;
    const what = `"${key}" is no key of a Secret of type ${type}: the CSI driver would refuse all of it`;
    problems.push({ path: at, atKey: true, what, help: 'move it to a secret of its own' });
  }
  return problems;
}
