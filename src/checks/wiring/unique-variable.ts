import type { FieldPath } from '../../values/field-path.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { Need } from '../kept/need.ts';
import type { ObjectSet } from '../kept/object-set.ts';
import type { RelationRule, SayOfObject } from '../relation-rule.ts';

/** k8s pkg/kubelet/kubelet_pods.go, makeEnvironmentVariables: sources are read in their order, into one map. */
export const uniqueVariable: RelationRule = {
  id: 'unique-variable',
  level: 'strict',
  rows: ['R151'],
  why: 'where two sources of a container have one key the last wins, without a word',
  help: 'give one of them a prefix, rename the key, or name the variable under env',
  check: (objects, _, say) => {
    for (const object of objects.all) {
      const sources = object.needs.filter(({ use }) => use === 'variables');
      if (sources.length > 1) checkSources(object, sources, objects, say);
    }
  },
};

function checkSources(
  object: KeptObject,
  sources: readonly Need[],
  objects: ObjectSet,
  say: SayOfObject,
): void {
  const known = new Map<string, string>();
  for (const { type, name, prefix = '', path } of sources) {
    const container = JSON.stringify(containerOf(path));
    const shared: string[] = [];
    for (const key of keysOf(objects, object, type, name)) {
      const variable = `${container} ${prefix}${key}`;
      if (known.has(variable)) shared.push(`${prefix}${key}, which ${known.get(variable)} has too`);
      else known.set(variable, name);
    }
    for (const what of shared) say(object, path, `the ${type} ${name} makes ${what}`);
  }
}

/** Without `envFrom`, its index, and what is below. */
function containerOf(path: FieldPath): FieldPath {
  return path.slice(0, -3);
}

function keysOf(
  objects: ObjectSet,
  { namespace }: KeptObject,
  type: string,
  name: string,
): readonly string[] {
  if (type === 'ConfigMap') return objects.find(type, namespace, name)?.keys ?? [];
  return [...new Set(objects.secretsNamed(namespace, name).flatMap(({ secret }) => secret.keys ?? []))];
}
