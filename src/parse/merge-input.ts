import { isMap, mergePatch } from '../values/merge-patch.ts';
import type { YamlMap } from '../values/yaml-value.ts';

/**
 * Lays an overlay over its base: JSON Merge Patch, except that a patch of a rendered object is taken from the overlay as a whole, because the
 * nulls inside it are for the object.
 */
export function mergeInput(base: YamlMap, overlay: YamlMap): YamlMap {
  const merged = mergePatch(base, overlay);
  const { patches } = overlay;
  if (!isMap(patches)) return merged;
  const kept = isMap(base['patches']) ? base['patches'] : {};
  const all = Object.entries({ ...kept, ...patches }).filter(([, patch]) => patch !== null);
  return { ...merged, patches: Object.fromEntries(all) };
}
