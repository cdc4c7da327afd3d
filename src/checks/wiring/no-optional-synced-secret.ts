import type { RelationRule } from '../relation-rule.ts';

export const noOptionalSyncedSecret: RelationRule = {
  id: 'no-optional-synced-secret',
  level: 'default',
  rows: ['R71'],
  why: 'the CSI driver makes the Secret seconds after the mount: a container that may start without it does, once, without the value',
  help: 'leave optional out',
  check: (objects, _, say) => {
    for (const {
      object,
      need: { name, isOptional, path },
    } of objects.needsOfType('Secret')) {
      if (!isOptional) continue;
      const makers = objects.secretsNamed(object.namespace, name);
      if (makers.some(({ secret }) => secret.by === 'SecretProviderClass'))
        say(object, path, `the synced Secret ${name} is optional`);
    }
  },
};
