import { parse } from 'yaml';
import { kubernetesYaml } from '../../manifests/kubernetes-yaml.ts';
import { listAt, textAt } from '../../values/field.ts';
import { once } from '../objects/once.ts';

/** A file that the AWS provider writes below the mount. */
export interface MountedFile {
  /** As it lies on disk: what `/` became is decided. */
  readonly name: string;
  /** Index in the list of objects, and in its `jmesPath` for a property. */
  readonly object: number;
  readonly property?: number | undefined;
}

/** What a class asks the AWS provider for; empty when that is no list, which another rule says. */
export const providerObjects = once(({ value }): readonly unknown[] => {
  const text = textAt(value, 'spec', 'parameters', 'objects');
  const parsed = text === undefined ? undefined : objectsIn(text);
  return Array.isArray(parsed) ? parsed : [];
});

/** Purser writes JSON, which is read fast; others write YAML. `undefined` when it is neither. */
function objectsIn(text: string): unknown {
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

/** Every file of a class: one for each object, and one for each of its properties (A: secret_descriptor.go:118). */
export const mountedFiles = once((object): readonly MountedFile[] => {
  const translation = textAt(object.value, 'spec', 'parameters', 'pathTranslation') ?? '_';
  return providerObjects(object).flatMap((each, index) => {
    const name = textAt(each, 'objectAlias') ?? textAt(each, 'objectName') ?? '';
    const properties = listAt(each, 'jmesPath').map((property, at) => ({
      name: textAt(property, 'objectAlias') ?? '',
      object: index,
      property: at,
    }));
    return [{ name: translated(name, translation), object: index }, ...properties];
  });
});

function translated(name: string, translation: string): string {
  if (translation.toLowerCase() === 'false') return name.replace(/^\//, '');
  return name.replaceAll('/', translation);
}
