import type { YamlMap, YamlValue } from './yaml-value.ts';

/** JSON Merge Patch (RFC 7396): maps merge, null removes, everything else replaces. Neither argument is changed. */
export function mergePatch(base: YamlMap, patch: YamlMap): YamlMap {
  const merged: Record<string, YamlValue> = {};
  for (const [key, value] of Object.entries(base)) {
    if (!Object.hasOwn(patch, key)) merged[key] = value;
    else if (patch[key] !== null) merged[key] = mergeValue(value, patch[key]);
  }
  for (const [key, value] of Object.entries(patch)) {
    if (value !== null && !Object.hasOwn(base, key)) merged[key] = mergeValue(undefined, value);
  }
  return merged;
}

function mergeValue(base: YamlValue | undefined, patch: YamlValue | undefined): YamlValue {
  if (patch === undefined) return null;
  return isMap(patch) ? mergePatch(isMap(base) ? base : {}, patch) : patch;
}

/** Whether a value is a map: neither a list, a scalar nor absent. */
export function isMap(value: YamlValue | undefined): value is YamlMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
