import { providerClass } from '../kept/needs.ts';
import type { ObjectRule } from '../object-rule.ts';
import { anyNamed, arnOf, providerObjects, type ProviderObject } from './provider-objects.ts';

/** A: secret_descriptor.go:414-483, parameter_store_provider.go:119-163. */
export const uniqueObject: ObjectRule = {
  id: 'unique-object',
  level: 'contract',
  rows: ['R11', 'R12', 'R14'],
  why: 'the AWS provider refuses two objects that it cannot tell apart, and gives two files of one parameter the same value',
  help: 'name each object once, or give each an objectAlias of its own; another version of a parameter belongs in a class of its own',
  on: [providerClass],
  check: (object, _, say) => {
    const aliases = new Set<string>();
    const named = new Map<string, ProviderObject[]>();
    for (const each of providerObjects(object)) {
      for (const { alias, path } of [each, ...each.properties]) {
        if (alias === undefined) continue;
        if (aliases.has(alias)) say([...path, 'objectAlias'], `a second object with the alias "${alias}"`);
        aliases.add(alias);
      }
      const { name } = each;
      if (name === undefined) continue;
      const twins = named.get(name) ?? [];
      if (twins.some((twin) => isSame(twin, each)))
        say([...each.path, 'objectName'], `"${name}" a second time`);
      named.set(name, [...twins, each]);
    }
  },
};

/** The provider tells secrets apart by alias and label together; results of parameters it keeps by their names alone. */
function isSame(one: ProviderObject, other: ProviderObject): boolean {
  if (isParameter(one) && isParameter(other)) return true;
  const [label, otherLabel] = [labelOf(one), labelOf(other)];
  if (one.alias === undefined && other.alias === undefined) return label === otherLabel;
  return one.alias === other.alias;
}

function isParameter({ type, name }: ProviderObject): boolean {
  return type === 'ssmparameter' || arnOf(name)?.service === 'ssm';
}

function labelOf({ value }: ProviderObject): unknown {
  return anyNamed(value, 'objectVersionLabel');
}
