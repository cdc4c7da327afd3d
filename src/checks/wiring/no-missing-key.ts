import { suggest } from '../../values/suggest.ts';
import type { RelationRule } from '../relation-rule.ts';

export const noMissingKey: RelationRule = {
  id: 'no-missing-key',
  level: 'contract',
  rows: ['R149'],
  why: 'the Secret or ConfigMap has no such key: the pods wait in CreateContainerConfigError, "couldn\'t find key"',
  help: 'correct the key, or add it to what makes the Secret',
  check: (objects, _, say) => {
    for (const {
      object,
      need: { name, key, isOptional, path },
    } of objects.needsOfType('Secret')) {
      if (key === undefined || isOptional) continue;
      const makers = objects.secretsNamed(object.namespace, name);
      const keys = makers.flatMap(({ secret }) => secret.keys ?? []);
      // Who only adds to a Secret does not say what is in it already.
      if (!makers.some(({ secret }) => secret.isWhole)) continue;
      if (makers.some(({ secret }) => secret.keys === undefined)) continue;
      if (!keys.includes(key))
        say(object, path, `the Secret ${name} has no key "${key}"${suggest(key, keys)}`);
    }
  },
};
