import type { RelationRule } from '../relation-rule.ts';

const wanted: Readonly<Record<string, readonly string[]>> = {
  'pull secret': ['kubernetes.io/dockerconfigjson', 'kubernetes.io/dockercfg'],
  'pull secrets': ['kubernetes.io/dockerconfigjson', 'kubernetes.io/dockercfg'],
};

/** The kubelet takes passwords of these types alone (k8s pkg/credentialprovider/secrets/secrets.go). */
export const validSecretUse: RelationRule = {
  id: 'valid-secret-use',
  level: 'contract',
  rows: ['R48'],
  why: 'the kubelet skips a pull secret of another type, without a word, and the image is not pulled',
  help: 'make the Secret of that type, with its keys',
  check: (objects, _, say) => {
    for (const { object, need } of objects.needsOfType('Secret')) {
      const types = Object.hasOwn(wanted, need.use) ? wanted[need.use] : undefined;
      if (types === undefined) continue;
      for (const { secret } of objects.secretsNamed(object.namespace, need.name))
        // What a controller decides is not known.
        if (secret.isWhole && secret.type !== '' && !types.includes(secret.type))
          say(object, need.path, `the Secret ${need.name} is of type ${secret.type}, not of ${types[0]}`);
    }
  },
};
