import type { RemoteRef } from '../../../environments/model.ts';
import type { ServiceRule } from '../service-rule.ts';

/** A key that is called after JSON is meant as a whole. */
export const requireProperty: ServiceRule = {
  id: 'require-property',
  level: 'default',
  rows: [],
  why: 'the program gets the whole JSON text where it waits for one value of it',
  check: ({ secrets }) => {
    const keys = secrets.flatMap((secret) => secret.keys);
    const parts = keys.filter(({ ref }) => ref.property !== undefined);
    if (parts.length === 0 || parts.length === keys.length) return [];
    const documents = new Map(parts.map(({ ref, key }) => [sourceOf(ref), key]));
    return keys.flatMap(({ ref, key, path }) => {
      const isWhole = ref.property === undefined && !/json/i.test(key);
      const part = isWhole ? documents.get(sourceOf(ref)) : undefined;
      return part === undefined
        ? []
        : [
            {
              path,
              what: `reads all of ${ref.name}, of which "${part}" reads a property`,
              help: `name the property: { property: ${key} }`,
            },
          ];
    });
  },
};

function sourceOf({ store, name }: RemoteRef): string {
  return `${store} ${name}`;
}
