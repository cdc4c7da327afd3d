import type { RelationRule } from '../relation-rule.ts';

export const validVariableName: RelationRule = {
  id: 'valid-variable-name',
  level: 'default',
  rows: ['R150'],
  why: 'a cluster before 1.30 skips keys that are no names of variables, with an event that nobody reads',
  help: 'name the variables one by one, or rename the keys',
  check: (objects, _, say) => {
    for (const {
      object,
      need: { name, use, path },
    } of objects.needsOfType('Secret')) {
      if (use !== 'variables') continue;
      const keys = objects.secretsNamed(object.namespace, name).flatMap(({ secret }) => secret.keys ?? []);
      const odd = keys.find((key) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(key));
      if (odd !== undefined) say(object, path, `the Secret ${name} has the key "${odd}"`);
    }
  },
};
