import { suggest } from '../../values/suggest.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { ObjectSet } from '../kept/object-set.ts';
import type { RelationRule } from '../relation-rule.ts';

export const noMissingKey: RelationRule = {
  id: 'no-missing-key',
  level: 'contract',
  rows: ['R149'],
  why: 'the Secret or ConfigMap has no such key: the pods wait in CreateContainerConfigError, "couldn\'t find key", and a template is not executed',
  help: 'correct the key, or add it to what makes the Secret or ConfigMap',
  check: (objects, _, say) => {
    for (const type of ['Secret', 'ConfigMap'])
      for (const {
        object,
        need: { name, key, isOptional, path },
      } of objects.needsOfType(type)) {
        if (key === undefined || isOptional) continue;
        const keys = keysOf(objects, type, object, name);
        if (keys?.includes(key) === false)
          say(object, path, `the ${type} ${name} has no key "${key}"${suggest(key, keys)}`);
      }
  },
};

/** `undefined` when nobody here decides them, or not alone. */
function keysOf(
  objects: ObjectSet,
  type: string,
  { namespace }: KeptObject,
  name: string,
): readonly string[] | undefined {
  if (type === 'ConfigMap') return objects.find(type, namespace, name)?.keys;
  const makers = objects.secretsNamed(namespace, name);
  // Who only adds to a Secret does not say what is in it already.
  if (!makers.some(({ secret }) => secret.isWhole)) return undefined;
  if (makers.some(({ secret }) => secret.keys === undefined)) return undefined;
  return makers.flatMap(({ secret }) => secret.keys ?? []);
}
