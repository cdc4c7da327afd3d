import type { RelationRule } from '../relation-rule.ts';

/** E#1885. */
export const noMergedSecret: RelationRule = {
  id: 'no-merged-secret',
  level: 'default',
  rows: ['H8'],
  why: 'Argo CD finds keys that it did not write: the Application is OutOfSync, and selfHeal takes them out again',
  help: 'let one of them make the whole Secret',
  check: (objects, _, say) => {
    for (const object of objects.all)
      for (const secret of object.makes) {
        if (secret.by !== 'ExternalSecret' || secret.isWhole) continue;
        if (objects.secretsNamed(object.namespace, secret.name).some((other) => other.secret.by === 'Secret'))
          say(object, secret.path, `adds to the Secret ${secret.name}, which Argo CD applies`);
      }
  },
};
