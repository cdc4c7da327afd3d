import { ServiceDefaults } from '../../environments/service-defaults.ts';
import { isMap, mergePatch } from '../values/merge-patch.ts';
import type { YamlMap, YamlValue } from '../values/yaml-value.ts';

const fields = Object.keys(ServiceDefaults.shape);

/**
 * Lays a base over what the environment says of all services. A null in the base removes a default, and where there is none it says nothing:
 * a base is for all environments. `known` are the fields of the service's chart, which need not have all of those that have defaults.
 */
export function withDefaults(base: YamlMap, defaults: YamlMap = {}, known?: ReadonlySet<string>): YamlMap {
  const patches = new Map(fields.flatMap((field) => patchOf(field, base)));
  const below = fields.filter((field) => field in defaults && (known?.has(field) ?? true));
  if (below.length === 0 && ![...patches.values()].some(hasNull)) return base;
  const others = Object.entries(base).filter(([field]) => !patches.has(field));
  const chosen = Object.fromEntries(
    below.map((field): [string, YamlValue] => [field, defaults[field] ?? null]),
  );
  return { ...Object.fromEntries(others), ...mergePatch(chosen, Object.fromEntries(patches)) };
}

function patchOf(field: string, base: YamlMap): readonly [string, YamlValue][] {
  const value = base[field];
  return value === undefined ? [] : [[field, value]];
}

function hasNull(value: YamlValue): boolean {
  return value === null || (isMap(value) && Object.values(value).some(hasNull));
}
