import { parse } from 'yaml';
import { kubernetesYaml } from '../../manifests/kubernetes-yaml.ts';
import { mapAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { once } from '../objects/once.ts';

/** One thing that a class asks the AWS provider for, and where it stands. */
export interface ProviderObject {
  readonly index: number;
  readonly path: FieldPath;
  /** As it is written, whatever that is. */
  readonly value: unknown;
  readonly name: string | undefined;
  readonly type: string | undefined;
  readonly alias: string | undefined;
  readonly properties: readonly ProviderProperty[];
  /** What is read in the second region in its place; absent where it says nothing of its own. */
  readonly failover: Failover | undefined;
}

interface Failover {
  readonly path: FieldPath;
  readonly value: unknown;
  readonly name: string | undefined;
}

/** One property of a stored JSON document. */
interface ProviderProperty {
  readonly path: FieldPath;
  readonly value: unknown;
  readonly expression: string | undefined;
  readonly alias: string | undefined;
}

export const objectsPath: FieldPath = ['spec', 'parameters', 'objects'];

/** What stands in `objects`; `undefined` when it is no YAML. */
export const objectsValue = once(({ value }): unknown => {
  const text = textAt(value, 'spec', 'parameters', 'objects');
  return text === undefined ? undefined : valueOf(text);
});

/** Purser writes JSON, which is read fast; others write YAML. */
function valueOf(text: string): unknown {
  try {
    if (text.trimStart().startsWith('[')) return JSON.parse(text);
  } catch {
    // YAML may begin so too.
  }
  try {
    return parse(text, kubernetesYaml);
  } catch {
    return undefined;
  }
}

/** What a class asks the AWS provider for; empty when that is no list, which a rule of its own says. */
export const providerObjects = once((object): readonly ProviderObject[] => {
  const list = objectsValue(object);
  if (!Array.isArray(list)) return [];
  return list.map((value: unknown, index) => {
    const path = [...objectsPath, index];
    return {
      index,
      path,
      value,
      name: named(value, 'objectName'),
      type: named(value, 'objectType'),
      alias: named(value, 'objectAlias'),
      properties: propertiesOf(value, path),
      failover: failoverOf(value, path),
    };
  });
});

function propertiesOf(value: unknown, path: FieldPath): readonly ProviderProperty[] {
  const list = anyNamed(value, 'jmesPath');
  if (!Array.isArray(list)) return [];
  return list.map((each: unknown, index) => ({
    path: [...path, 'jmesPath', index],
    value: each,
    expression: named(each, 'path'),
    alias: named(each, 'objectAlias'),
  }));
}

function failoverOf(value: unknown, path: FieldPath): Failover | undefined {
  const found = anyNamed(value, 'failoverObject');
  if (found === undefined) return undefined;
  return { path: [...path, 'failoverObject'], value: found, name: named(found, 'objectName') };
}

/** A text among the fields; an empty one is as good as none. */
export function named(value: unknown, field: string): string | undefined {
  const found = anyNamed(value, field);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** The provider does not look at the case of a field's name (sigs.k8s.io/yaml to encoding/json; facts: secrets.md 1.7). */
export function anyNamed(value: unknown, field: string): unknown {
  const fields = mapAt(value);
  if (fields === undefined) return undefined;
  if (Object.hasOwn(fields, field)) return fields[field];
  const wanted = field.toLowerCase();
  for (const name of Object.keys(fields))
    if (name.length === wanted.length && name.toLowerCase() === wanted) return fields[name];
  return undefined;
}

/** An ARN taken apart; `undefined` for what is none. */
export function arnOf(
  name: string | undefined,
): { readonly service: string; readonly region: string; readonly account: string } | undefined {
  if (name?.startsWith('arn:') !== true) return undefined;
  const [, , service = '', region = '', account = ''] = name.split(':');
  return { service, region, account };
}
