import type { KeptObject } from '../kept/kept-object.ts';
import { isReadOutside, type Need } from '../kept/need.ts';
import type { ObjectSet } from '../kept/object-set.ts';

/** What an object waits for, where it lies in the same folder, so that one sync applies both; for a Secret that a controller makes, what makes it. */
export function sourceOf(
  objects: ObjectSet,
  { namespace, folder }: KeptObject,
  need: Need,
): KeptObject | undefined {
  if (need.isOptional || isReadOutside(need)) return undefined;
  if (need.type === 'Secret')
    return objects.secretsNamed(namespace, need.name).find(({ object }) => object.folder === folder)?.object;
  const found = objects.find(need.type, need.type.startsWith('Cluster') ? undefined : namespace, need.name);
  return found?.folder === folder ? found : undefined;
}
