import { suggest } from '../../values/suggest.ts';
import type { RelationRule } from '../relation-rule.ts';

/** Reloader docs: "secret.reloader.stakater.com/reload". */
export const noIdleReload: RelationRule = {
  id: 'no-idle-reload',
  level: 'default',
  rows: ['R62'],
  why: 'Reloader watches a name that nothing has: the value changes, and nobody restarts the pods',
  help: 'name what the pods read',
  check: (objects, { isComplete, secrets = [] }, say) => {
    if (isComplete !== true) return;
    const others = new Set(secrets);
    for (const object of objects.all)
      for (const { type, name, path } of object.watches ?? []) {
        const own = object.needs.filter((need) => need.type === type);
        if (own.some((need) => need.name === name) || others.has(`${object.namespace ?? ''}/${name}`))
          continue;
        const isThere =
          type === 'Secret'
            ? objects.secretsNamed(object.namespace, name).length > 0
            : objects.find(type, object.namespace, name) !== undefined;
        if (!isThere)
          say(
            object,
            path,
            `the namespace ${object.namespace ?? ''} has no ${type.split('.')[0]} ${name}${suggest(
              name,
              own.map((need) => need.name),
            )}`,
          );
      }
  },
};
