import { clusterExternalSecret, externalSecrets } from '../external-secrets/secret-specs.ts';
import { madeByCluster, madeSecretsOf } from '../kept/made-secrets.ts';
import { providerClass } from '../kept/needs.ts';
import { suggest } from '../../values/suggest.ts';
import type { ObjectRule } from '../object-rule.ts';

/** C: pkg/util/secretutil/secret.go:46-54; k8s pkg/apis/core/validation/validation.go, ValidateSecret. */
export const validSecretType: ObjectRule = {
  id: 'valid-secret-type',
  level: 'contract',
  rows: ['R46', 'R48'],
  why: 'the API server refuses a Secret of a type that lacks its keys, and the pods wait for it for ever',
  help: 'give it the keys of its type, or write Opaque',
  on: ['Secret', providerClass, ...externalSecrets],
  check: (object, _, say) => {
    const made = object.type === clusterExternalSecret ? madeByCluster(object) : madeSecretsOf(object);
    for (const { type, keys, name, path } of made) {
      if (name !== '' && isMistyped(type)) say(path, `there is no type ${type}${suggest(type, types)}`);
      const wanted = Object.hasOwn(keysOf, type) ? keysOf[type] : undefined;
      if (keys === undefined || wanted === undefined) continue;
      const missing = wanted.filter((key) => !keys.includes(key));
      if (type === 'kubernetes.io/basic-auth' && missing.length < 2) continue;
      if (missing.length > 0)
        say(path, `the Secret ${name} of type ${type} has no ${missing.join(' and no ')}`);
      if (type === 'kubernetes.io/tls' && object.type === providerClass)
        for (const key of keys)
          if (!wanted.includes(key)) say(path, `the Secret ${name} of type ${type} takes no ${key}`);
    }
  },
};

const keysOf: Readonly<Record<string, readonly string[]>> = {
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
  'kubernetes.io/dockercfg': ['.dockercfg'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
  'kubernetes.io/basic-auth': ['username', 'password'],
};

const types = [
  ...Object.keys(keysOf),
  'Opaque',
  'kubernetes.io/service-account-token',
  'bootstrap.kubernetes.io/token',
];

/** Types of somebody's own are right; those of Kubernetes are known, and nothing is only nearly one of them. */
function isMistyped(type: string): boolean {
  if (type === '' || types.includes(type) || type === 'istio.io/key-and-cert') return false;
  return type.startsWith('kubernetes.io/') || suggest(type, types) !== '';
}
